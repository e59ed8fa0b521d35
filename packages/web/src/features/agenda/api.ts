import type { PublicAgenda, PublicSession } from "@assize/core/agenda/schema.ts";
import { get } from "../../lib/api.ts";
import { Problem } from "../../lib/problem.ts";

interface Wanted {
  readonly slug: string;
  readonly lang: string;
}

const orNull = (error: unknown): null => {
  if (error instanceof Problem && error.status === 404) return null;
  throw error;
};

/** An agenda; with the time when it was true where the connection is gone and this device had kept it. */
export interface KeptAgenda {
  readonly agenda: PublicAgenda;
  readonly keptAt: Date | null;
}

/** The released agenda in one language; null where there is no such conference. @throws Problem */
export const loadAgenda = ({ slug, lang }: Wanted): Promise<KeptAgenda | null> =>
  get<PublicAgenda>(`/public/conferences/${slug}/agenda`, { query: { lang } }).then(
    ({ data, keptAt }) => ({ agenda: data, keptAt }),
    orNull,
  );

/** One session; null where it is not in the release. @throws Problem */
export const loadSession = ({ slug, lang, id }: Wanted & { readonly id: string }): Promise<PublicSession | null> =>
  get<PublicSession>(`/public/conferences/${slug}/sessions/${id}`, { query: { lang } }).then(
    ({ data }) => data,
    orNull,
  );
