import type { PublicSpeaker, PublicSpeakers } from "@assize/core/speaking/schema.ts";
import { get } from "../../lib/api.ts";
import { isProblem } from "../../lib/problem.ts";

interface Asked {
  readonly slug: string;
  readonly lang: string;
}

const below = (slug: string) => `/public/conferences/${encodeURIComponent(slug)}/speakers` as const;

async function orNull<T>(reading: Promise<{ readonly data: T }>): Promise<T | null> {
  try {
    return (await reading).data;
  } catch (error) {
    if (isProblem(error, "not_found")) return null;
    throw error;
  }
}

/** Everybody with a part in the released agenda; null where there is no such conference. @throws Problem */
export const loadSpeakers = ({ slug, lang }: Asked): Promise<PublicSpeakers | null> =>
  orNull(get<PublicSpeakers>(below(slug), { query: { lang } }));

/** The page of a speaker; null where there is none to be seen. @throws Problem */
export const loadSpeaker = ({ slug, lang, id }: Asked & { readonly id: string }): Promise<PublicSpeaker | null> =>
  orNull(get<PublicSpeaker>(`${below(slug)}/${id}`, { query: { lang } }));

/** Where a photo lies that everybody may see; another photo lies elsewhere. */
export const photoUrl = (slug: string, { id, photo }: { id: string; photo: string }, size: "small" | "large"): string =>
  `/api${below(slug)}/${id}/photo/${photo}/${size}`;
