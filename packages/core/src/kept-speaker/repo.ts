import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, queryAll } from "../db/read.ts";
import { derivedId } from "../shared/derived-id.ts";
import { sha256 } from "../shared/hash.ts";
import { yearsAfter } from "../shared/years-after.ts";
import { type KeptSpeaker, keptYears } from "./schema.ts";

/** AP-KPT-01, AP-KPT-02, AP-KPT-03 */
export const keptSpeakerEntity = defineEntity<KeptSpeaker>()({
  name: "keptSpeaker",
  key: (part: Pick<KeptSpeaker, "seriesId" | "id">) => ({ pk: `KEPTSPEAKERS#${part.seriesId}`, sk: part.id }),
  indexes: ({ contact, seriesId }) => ({ gsi1pk: `KEPTOF#${sha256(contact.email)}`, gsi1sk: seriesId }),
  expiresAtSeconds: ({ consent }) => Math.floor(Date.parse(yearsAfter(consent.at, keptYears)) / 1000),
  privacy: {
    personal: ["contact", "name", "position", "institution", "bio", "talks", "consent"],
    retention: "5 years from the consent, or until it is withdrawn",
    inExport: true,
    erasure: "delete",
  },
});

/** One person stands once in the directory of a series, under an id that follows from the address. */
export const keptId = (seriesId: string, email: string): string => derivedId("keptSpeaker", seriesId, email);

/** AP-KPT-01 */
export const getKeptSpeaker = (db: Db, seriesId: string, id: string): Promise<KeptSpeaker | null> =>
  getItem(db, keptSpeakerEntity, { seriesId, id });

/** AP-KPT-02 */
export const listKeptSpeakers = (db: Db, seriesId: string): Promise<readonly KeptSpeaker[]> =>
  queryAll(db, keptSpeakerEntity, { pk: `KEPTSPEAKERS#${seriesId}` });

/** AP-KPT-03 */
export const listKeptOf = (db: Db, addressHash: string): Promise<readonly KeptSpeaker[]> =>
  queryAll(db, keptSpeakerEntity, { index: "gsi1", pk: `KEPTOF#${addressHash}` });
