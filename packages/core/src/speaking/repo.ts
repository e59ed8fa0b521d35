import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, queryAll } from "../db/read.ts";
import { sha256 } from "../shared/hash.ts";
import type { Card } from "./schema.ts";

/** AP-SPC-01, AP-SPC-02, AP-SPC-03 */
export const cardEntity = defineEntity<Card>()({
  name: "speakerCard",
  key: (part: Pick<Card, "conferenceId" | "speakerId">) => ({
    pk: `SPEAKING#${part.conferenceId}`,
    sk: part.speakerId,
  }),
  indexes: ({ email, conferenceId, speakerId }) => ({
    gsi1pk: `SPEAKINGOF#${sha256(email)}`,
    gsi1sk: `${conferenceId}#${speakerId}`,
  }),
  privacy: {
    personal: [
      "email",
      "familyName",
      "givenName",
      "patronymic",
      "locale",
      "institution",
      "position",
      "courtLevel",
      "region",
      "needs",
      "release",
      "shown",
    ],
    retention: "as the conference's agenda, or until the person is erased",
    inExport: true,
    erasure: "delete",
  },
});

/** AP-SPC-01 */
export const getCard = (db: Db, conferenceId: string, speakerId: string): Promise<Card | null> =>
  getItem(db, cardEntity, { conferenceId, speakerId });

/** AP-SPC-02 */
export const listCards = (db: Db, conferenceId: string): Promise<readonly Card[]> =>
  queryAll(db, cardEntity, { pk: `SPEAKING#${conferenceId}` });

/** AP-SPC-03 */
export const listCardsOf = (db: Db, addressHash: string): Promise<readonly Card[]> =>
  queryAll(db, cardEntity, { index: "gsi1", pk: `SPEAKINGOF#${addressHash}` });
