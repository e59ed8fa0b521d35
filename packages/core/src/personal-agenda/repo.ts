import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, queryAll } from "../db/read.ts";
import type { PersonalAgenda, Popularity } from "./schema.ts";

/** AP-PAG-01, AP-PAG-02 */
export const personalAgendaEntity = defineEntity<PersonalAgenda>()({
  name: "personalAgenda",
  key: (part: Pick<PersonalAgenda, "personId" | "conferenceId">) => ({
    pk: `PERSON#${part.personId}`,
    sk: `AGENDA#${part.conferenceId}`,
  }),
  indexes: () => ({}),
  privacy: {
    personal: ["personId", "sessionIds", "reminderMinutes"],
    retention: "as the person",
    inExport: true,
    erasure: "delete",
  },
});

/** AP-PAG-03 */
export const popularityEntity = defineEntity<Popularity>()({
  name: "popularity",
  key: (part: Pick<Popularity, "conferenceId" | "sessionId">) => ({
    pk: `CONFERENCE#${part.conferenceId}`,
    sk: `POPULARITY#${part.sessionId}`,
  }),
  indexes: () => ({}),
  privacy: { personal: [], retention: "kept", inExport: false, erasure: "keep" },
});

/** AP-PAG-01 */
export const findPersonalAgenda = (db: Db, personId: string, conferenceId: string): Promise<PersonalAgenda | null> =>
  getItem(db, personalAgendaEntity, { personId, conferenceId });

/** AP-PAG-02 */
export const listPersonalAgendas = (db: Db, personId: string): Promise<readonly PersonalAgenda[]> =>
  queryAll(db, personalAgendaEntity, { pk: `PERSON#${personId}`, skPrefix: "AGENDA#" });

/** AP-PAG-03 */
export const listCounts = (db: Db, conferenceId: string): Promise<readonly Popularity[]> =>
  queryAll(db, popularityEntity, { pk: `CONFERENCE#${conferenceId}`, skPrefix: "POPULARITY#" });
