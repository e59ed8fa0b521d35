import {
  type AttributeValue,
  BatchGetItemCommand,
  BatchWriteItemCommand,
  QueryCommand,
} from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { Db } from "./client.ts";
import type { Key } from "./entity.ts";
import type { IndexName } from "./table.ts";

/** An item as the table holds it, of whatever kind. */
export type Stored = Record<string, AttributeValue>;

/** AP-ARC-01: all that lies in a partition, of whatever kind, in the order of its sort keys. */
export async function readPartition(db: Db, pk: string, index?: IndexName): Promise<readonly Stored[]> {
  const found: Stored[] = [];
  let from: Stored | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await db.client.send(
      new QueryCommand({
        TableName: db.tableName,
        ...(index ? { IndexName: index } : { ConsistentRead: true }),
        KeyConditionExpression: "#pk = :pk",
        ExpressionAttributeNames: { "#pk": index ? `${index}pk` : "pk" },
        ExpressionAttributeValues: { ":pk": { S: pk } },
        ExclusiveStartKey: from,
      }),
    );
    found.push(...Items);
    from = LastEvaluatedKey;
  } while (from !== undefined);
  return found;
}

/** AP-ARC-02: items by their keys, of whatever kind; what is missing is left out. */
export async function readStored(db: Db, keys: readonly Key[]): Promise<readonly Stored[]> {
  const found: Stored[] = [];
  let pending: readonly Stored[] = keys.map((key) => marshall(key));
  while (pending.length > 0) {
    const Keys = pending.slice(0, 100);
    const { Responses, UnprocessedKeys } = await db.client.send(
      new BatchGetItemCommand({ RequestItems: { [db.tableName]: { Keys, ConsistentRead: true } } }),
    );
    found.push(...(Responses?.[db.tableName] ?? []));
    pending = [...(UnprocessedKeys?.[db.tableName]?.Keys ?? []), ...pending.slice(100)];
  }
  return found;
}

/** Marks what an import put in: the stream leaves it alone, for it happened elsewhere and has its effects behind it. */
export const imported = { imported: { BOOL: true } } as const;

/** Puts items as they are, without activities: theirs are among them. For an import, which looked before that nothing lies there. */
export async function restoreStored(db: Db, items: readonly Stored[]): Promise<void> {
  let pending = items.map((item) => ({ PutRequest: { Item: { ...item, ...imported } } }));
  while (pending.length > 0) {
    const { UnprocessedItems } = await db.client.send(
      new BatchWriteItemCommand({ RequestItems: { [db.tableName]: pending.slice(0, 25) } }),
    );
    const again = (UnprocessedItems?.[db.tableName] ?? []).flatMap(({ PutRequest }) =>
      PutRequest?.Item ? [{ PutRequest: { Item: { ...PutRequest.Item, ...imported } } }] : [],
    );
    pending = [...again, ...pending.slice(25)];
  }
}
