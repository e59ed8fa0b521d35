import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, type Page, type PageRequest, queryAll, queryPage } from "../db/read.ts";
import { yearsAfter } from "../shared/years-after.ts";
import type { Mailing, Message, MessageState } from "./schema.ts";

/** AP-MSG-01, AP-MSG-02, AP-MSG-03, AP-MSG-04, AP-MSG-05 */
export const messageEntity = defineEntity<Message>()({
  name: "message",
  key: (part: Pick<Message, "scopeId" | "id">) => ({ pk: `MESSAGES#${part.scopeId}`, sk: part.id }),
  indexes: ({ id, scopeId, personId, state, leaseUntil, createdAt }) => ({
    ...(state === "queued"
      ? { gsi1pk: "MESSAGES#queued", gsi1sk: `${leaseUntil}#${id}` }
      : { gsi1pk: `MESSAGES#${scopeId}#${state}`, gsi1sk: id }),
    ...(personId !== "" && { gsi2pk: `MESSAGES#${personId}`, gsi2sk: `${createdAt}#${id}` }),
  }),
  expiresAtSeconds: ({ createdAt }) => Math.floor(Date.parse(yearsAfter(createdAt, 1)) / 1000),
  privacy: {
    personal: ["personId", "registrationId", "kind", "edited"],
    retention: "1 year",
    inExport: true,
    erasure: "delete",
  },
});

/** AP-MSG-06, AP-MSG-12 */
export const mailingEntity = defineEntity<Mailing>()({
  name: "mailing",
  key: (part: Pick<Mailing, "conferenceId" | "id">) => ({
    pk: `CONFERENCE#${part.conferenceId}`,
    sk: `MAILING#${part.id}`,
  }),
  indexes: () => ({}),
  privacy: { personal: [], retention: "kept", inExport: false, erasure: "keep" },
});

/** AP-MSG-01 */
export const getMessage = (db: Db, scopeId: string, id: string): Promise<Message | null> =>
  getItem(db, messageEntity, { scopeId, id });

/** AP-MSG-02: what has not gone out yet, the longest waiting first */
export const listQueued = (db: Db, page: PageRequest): Promise<Page<Message>> =>
  queryPage(db, messageEntity, { index: "gsi1", pk: "MESSAGES#queued" }, page);

/** AP-MSG-03, the oldest first */
export const listMessagesTo = (db: Db, personId: string): Promise<readonly Message[]> =>
  queryAll(db, messageEntity, { index: "gsi2", pk: `MESSAGES#${personId}` });

/** AP-MSG-04: the newest first */
export const listMessagesOf = (db: Db, scopeId: string, page: PageRequest): Promise<Page<Message>> =>
  queryPage(db, messageEntity, { pk: `MESSAGES#${scopeId}`, order: "descending" }, page);

/** AP-MSG-05, the newest first; those that wait lie in one list for all (AP-MSG-02), which is short */
export async function listMessagesInState(
  db: Db,
  scopeId: string,
  state: MessageState,
  page: PageRequest,
): Promise<Page<Message>> {
  if (state !== "queued")
    return queryPage(
      db,
      messageEntity,
      { index: "gsi1", pk: `MESSAGES#${scopeId}#${state}`, order: "descending" },
      page,
    );
  const { items, nextCursor } = await listQueued(db, page);
  return { items: items.filter((message) => message.scopeId === scopeId), nextCursor };
}

/** AP-MSG-12 */
export const listMailings = (db: Db, conferenceId: string, page: PageRequest): Promise<Page<Mailing>> =>
  queryPage(db, mailingEntity, { pk: `CONFERENCE#${conferenceId}`, skPrefix: "MAILING#", order: "descending" }, page);

/** AP-MSG-06 */
export const getMailing = (db: Db, conferenceId: string, id: string): Promise<Mailing | null> =>
  getItem(db, mailingEntity, { conferenceId, id });
