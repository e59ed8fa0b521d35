import type { MapSpellingInput, Spelling, SpellingRun, SpellingSource } from "@assize/core/spelling/schema.ts";
import { get, send } from "../../lib/api.ts";

const spellingsOf = (conferenceId: string) => `/conferences/${conferenceId}/directory/spellings` as const;

interface SpellingPage {
  readonly items: readonly Spelling[];
  readonly nextCursor: string | null;
}

/** @throws Problem */
export const loadSpellings = async (
  conferenceId: string,
  source: SpellingSource,
  cursor: string | null,
): Promise<SpellingPage> => {
  const after = cursor === null ? "" : `&cursor=${encodeURIComponent(cursor)}`;
  return (await get<SpellingPage>(`${spellingsOf(conferenceId)}?source=${source}&limit=200${after}`)).data;
};

/** @throws Problem */
export const sendSpelling = async (conferenceId: string, body: MapSpellingInput, key: string): Promise<SpellingRun> =>
  (await send<SpellingRun>("POST", spellingsOf(conferenceId), { body, key })).data;

/** @throws Problem */
export const loadSpellingRun = async (conferenceId: string, id: string): Promise<SpellingRun> =>
  (await get<SpellingRun>(`${spellingsOf(conferenceId)}/${id}`)).data;
