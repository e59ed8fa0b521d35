import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, type Page, type PageRequest, queryPage } from "../db/read.ts";
import type { Message } from "./schema.ts";

/** AP-MSG-01, AP-MSG-02 */
export const messageEntity = defineEntity<Message>()({
  name: "message",
  key: (part: Pick<Message, "id">) => ({ pk: `MESSAGE#${part.id}`, sk: "MESSAGE" }),
  indexes: (message) =>
    message.state === "queued" ? { gsi1pk: "MESSAGES#queued", gsi1sk: `${message.leaseUntil}#${message.id}` } : {},
  privacy: { personal: ["personId"], retention: "1 year", inExport: false, erasure: "delete" },
});

/** AP-MSG-01 */
export const getMessage = (db: Db, id: string): Promise<Message | null> => getItem(db, messageEntity, { id });

/** AP-MSG-02: what has not gone out yet, the longest waiting first */
export const listQueued = (db: Db, page: PageRequest): Promise<Page<Message>> =>
  queryPage(db, messageEntity, { index: "gsi1", pk: "MESSAGES#queued" }, page);
