import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, type Page, type PageRequest, queryAll, queryPage } from "../db/read.ts";
import { yearsAfter } from "../shared/years-after.ts";
import type { Message } from "./schema.ts";

/** AP-MSG-01, AP-MSG-02, AP-MSG-03 */
export const messageEntity = defineEntity<Message>()({
  name: "message",
  key: (part: Pick<Message, "id">) => ({ pk: `MESSAGE#${part.id}`, sk: "MESSAGE" }),
  indexes: ({ id, personId, state, leaseUntil, createdAt }) => ({
    ...(state === "queued" && { gsi1pk: "MESSAGES#queued", gsi1sk: `${leaseUntil}#${id}` }),
    ...(personId !== "" && { gsi2pk: `MESSAGES#${personId}`, gsi2sk: `${createdAt}#${id}` }),
  }),
  expiresAtSeconds: ({ createdAt }) => Math.floor(Date.parse(yearsAfter(createdAt, 1)) / 1000),
  privacy: { personal: ["personId", "kind"], retention: "1 year", inExport: true, erasure: "delete" },
});

/** AP-MSG-01 */
export const getMessage = (db: Db, id: string): Promise<Message | null> => getItem(db, messageEntity, { id });

/** AP-MSG-02: what has not gone out yet, the longest waiting first */
export const listQueued = (db: Db, page: PageRequest): Promise<Page<Message>> =>
  queryPage(db, messageEntity, { index: "gsi1", pk: "MESSAGES#queued" }, page);

/** AP-MSG-03, the oldest first */
export const listMessagesTo = (db: Db, personId: string): Promise<readonly Message[]> =>
  queryAll(db, messageEntity, { index: "gsi2", pk: `MESSAGES#${personId}` });
