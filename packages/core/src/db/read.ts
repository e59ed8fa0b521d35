import { setTimeout as sleep } from "node:timers/promises";
import { BatchGetItemCommand, GetItemCommand, QueryCommand, type QueryCommandInput } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { DomainError } from "../shared/errors.ts";
import type { Db } from "./client.ts";
import { openCursor, sealCursor } from "./cursor.ts";
import { type Entity, fromStored, type Key } from "./entity.ts";
import type { IndexName } from "./table.ts";

/** One page of a list; `nextCursor` is null on the last one. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

export interface PageRequest {
  readonly cursor?: string | undefined;
  /** Items a page at the most. */
  readonly limit: number;
}

export interface ListQuery {
  readonly index?: IndexName;
  readonly pk: string;
  readonly skPrefix?: string;
  /** Only what sorts before this; not together with a prefix. */
  readonly skBefore?: string;
  readonly order?: "ascending" | "descending";
}

/** Reads one item by its key, strongly consistent. */
export async function getItem<Item extends object, KeyPart>(
  db: Db,
  entity: Entity<Item, KeyPart>,
  part: NoInfer<KeyPart>,
): Promise<Item | null> {
  const { Item } = await db.client.send(
    new GetItemCommand({ TableName: db.tableName, Key: marshall(entity.key(part)), ConsistentRead: true }),
  );
  return Item === undefined ? null : fromStored(entity, Item);
}

function queryInput(db: Db, query: ListQuery): QueryCommandInput {
  const [pkName, skName] = query.index ? [`${query.index}pk`, `${query.index}sk`] : ["pk", "sk"];
  const before = query.skBefore === undefined ? "" : " AND #sk < :sk";
  const prefix = query.skPrefix === undefined ? before : " AND begins_with(#sk, :sk)";
  return {
    TableName: db.tableName,
    ...(query.index ? { IndexName: query.index } : { ConsistentRead: true }),
    KeyConditionExpression: `#pk = :pk${prefix}`,
    ExpressionAttributeNames: { "#pk": pkName, ...(prefix && { "#sk": skName }) },
    ExpressionAttributeValues: marshall({
      ":pk": query.pk,
      ...(prefix && { ":sk": query.skPrefix ?? query.skBefore }),
    }),
    ScanIndexForward: query.order !== "descending",
  };
}

const listName = (query: ListQuery): string =>
  [query.index ?? "table", query.pk, query.skPrefix ?? query.skBefore ?? "", query.order ?? ""].join("|");

/** Reads one page of a list. @throws validation_failed for a cursor of another list */
export async function queryPage<Item extends object, KeyPart>(
  db: Db,
  entity: Entity<Item, KeyPart>,
  query: ListQuery,
  page: PageRequest,
): Promise<Page<Item>> {
  const { Items = [], LastEvaluatedKey } = await db.client.send(
    new QueryCommand({
      ...queryInput(db, query),
      Limit: page.limit,
      ...(page.cursor && { ExclusiveStartKey: openCursor(db, listName(query), page.cursor) }),
    }),
  );
  return {
    items: Items.map((item) => fromStored(entity, item)),
    nextCursor: LastEvaluatedKey ? sealCursor(db, listName(query), LastEvaluatedKey) : null,
  };
}

/** Reads a whole small partition: for lists that are bounded by their nature (categories, rooms, lessons). */
export async function queryAll<Item extends object, KeyPart>(
  db: Db,
  entity: Entity<Item, KeyPart>,
  query: ListQuery,
): Promise<readonly Item[]> {
  const found: Item[] = [];
  let cursor: string | undefined;
  do {
    const page = await queryPage(db, entity, query, { limit: 500, cursor });
    found.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

/** How often in a row a table with too much to do may answer for none of the keys. */
const mostUnanswered = 6;

/** Reads many items by key, in the order asked; what is missing is left out. @throws unavailable */
export async function getItems<Item extends object, KeyPart>(
  db: Db,
  entity: Entity<Item, KeyPart>,
  parts: readonly NoInfer<KeyPart>[],
): Promise<readonly Item[]> {
  const keyOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;
  const wanted = new Map(parts.map((part) => [keyOf(entity.key(part)), entity.key(part)]));
  const found = new Map<string, Item>();
  let pending = [...wanted.values()].map((key) => marshall(key));
  for (let unanswered = 0; pending.length > 0; ) {
    if (unanswered === mostUnanswered) throw new DomainError("unavailable");
    if (unanswered > 0) await sleep(Math.random() * Math.min(1000, 20 * 2 ** unanswered));
    const chunk = pending.slice(0, 100);
    const { Responses, UnprocessedKeys } = await db.client.send(
      new BatchGetItemCommand({ RequestItems: { [db.tableName]: { Keys: chunk, ConsistentRead: true } } }),
    );
    for (const stored of Responses?.[db.tableName] ?? []) {
      found.set(`${stored.pk?.S}\n${stored.sk?.S}`, fromStored(entity, stored));
    }
    const left = UnprocessedKeys?.[db.tableName]?.Keys ?? [];
    unanswered = left.length < chunk.length ? 0 : unanswered + 1;
    pending = [...left, ...pending.slice(100)];
  }
  return [...wanted.keys()].flatMap((key) => found.get(key) ?? []);
}
