import * as v from "valibot";
import { seal, unseal } from "../form/index.ts";
import type { Secrets } from "../platform/ports.ts";
import { hmac } from "../shared/hash.ts";
import { localeSchema } from "../shared/text.ts";
import type { StoredDraft } from "./repo.ts";
import { draftContentSchema } from "./schema.ts";

const sealedContent = v.object({ email: v.string(), locale: localeSchema, content: draftContentSchema });
type SealedContent = v.InferOutput<typeof sealedContent>;

const placeOf = (id: string): string => `draft/${id}`;

export const sealDraft = (secrets: Secrets, id: string, content: SealedContent): StoredDraft["sealed"] =>
  seal(secrets, placeOf(id), JSON.stringify(content));

/** What a draft holds; null where it was sealed with another key. */
export function openDraft(secrets: Secrets, { id, sealed }: StoredDraft): SealedContent | null {
  const json = unseal(secrets, placeOf(id), sealed);
  return json === null ? null : v.parse(sealedContent, JSON.parse(json));
}

/** The secret of a draft's link: derived, so that the table holds nothing that opens it. */
export const draftKey = (secrets: Secrets, id: string): string => hmac(secrets.hmacKey, `draft-link:${id}`);
