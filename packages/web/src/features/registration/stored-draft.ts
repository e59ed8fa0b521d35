import * as v from "valibot";
import { keep, kept } from "../../lib/device-storage.ts";
import { type Draft, draftSchema } from "./answers.ts";

/** The mailed link that a draft came by, so that what lies behind it goes when the registration is sent. */
const linkSchema = v.object({ id: v.string(), key: v.string() });
export type DraftLink = v.InferOutput<typeof linkSchema>;

const storedSchema = v.object({
  savedAt: v.string(),
  key: v.string(),
  draft: draftSchema,
  link: v.optional(linkSchema),
});
export type StoredDraft = v.InferOutput<typeof storedSchema>;

const nameOf = (slug: string): string => `assize.registration.${slug}`;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The draft of this conference that this device keeps, or null. */
export function readDraft(slug: string): StoredDraft | null {
  const result = v.safeParse(storedSchema, parsed(kept(nameOf(slug)) ?? ""));
  return result.success ? result.output : null;
}

/** Keeps the draft with the key under which it will be sent. True where it was kept. */
export const keepDraft = (slug: string, key: string, draft: Draft, link?: DraftLink): boolean =>
  keep(nameOf(slug), JSON.stringify({ savedAt: new Date().toISOString(), key, draft, link }));

export const forgetDraft = (slug: string): boolean => keep(nameOf(slug), null);
