import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, queryAll } from "../db/read.ts";
import type { Speaker } from "./schema.ts";

/** AP-SPK-01, AP-SPK-02 */
export const speakerEntity = defineEntity<Speaker>()({
  name: "speaker",
  key: (part: Pick<Speaker, "conferenceId" | "id">) => ({
    pk: `CONFERENCE#${part.conferenceId}`,
    sk: `SPEAKER#${part.id}`,
  }),
  indexes: () => ({}),
  privacy: {
    personal: ["name", "position", "institution", "bio", "protocolRank", "availability"],
    retention: "as the published agenda",
    inExport: false,
    erasure: "keep",
    why: "part of the public programme, often an office and not a name; not tied to an account, the organizer removes it on request",
  },
});

/** AP-SPK-01 */
export const getSpeaker = (db: Db, conferenceId: string, id: string): Promise<Speaker | null> =>
  getItem(db, speakerEntity, { conferenceId, id });

/** AP-SPK-02 */
export const listSpeakers = (db: Db, conferenceId: string): Promise<readonly Speaker[]> =>
  queryAll(db, speakerEntity, { pk: `CONFERENCE#${conferenceId}`, skPrefix: "SPEAKER#" });
