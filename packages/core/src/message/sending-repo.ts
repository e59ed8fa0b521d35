import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, queryAll } from "../db/read.ts";
import type { Sending } from "./schema.ts";

/** AP-MSG-14, AP-MSG-15 */
export const sendingEntity = defineEntity<Sending>()({
  name: "sending",
  key: (part: Pick<Sending, "conferenceId" | "id">) => ({
    pk: `CONFERENCE#${part.conferenceId}`,
    sk: `SENDING#${part.id}`,
  }),
  indexes: ({ sendAt, id }) => ({ gsi1pk: "SENDINGS", gsi1sk: `${sendAt}#${id}` }),
  privacy: { personal: [], retention: "until it is sent", inExport: false, erasure: "keep" },
});

/** AP-MSG-14, one */
export const getSending = (db: Db, conferenceId: string, id: string): Promise<Sending | null> =>
  getItem(db, sendingEntity, { conferenceId, id });

/** AP-MSG-14 */
export const sendingsOf = (db: Db, conferenceId: string): Promise<readonly Sending[]> =>
  queryAll(db, sendingEntity, { pk: `CONFERENCE#${conferenceId}`, skPrefix: "SENDING#" });

/** AP-MSG-15: of all conferences, the next first; few */
export const listSendings = (db: Db): Promise<readonly Sending[]> =>
  queryAll(db, sendingEntity, { index: "gsi1", pk: "SENDINGS" });
