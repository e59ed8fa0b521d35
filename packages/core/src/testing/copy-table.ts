import { BatchWriteItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import type { Db } from "../db/client.ts";
import { newTable } from "./dynamodb.ts";
import { wholeTable } from "./whole-table.ts";

/** What a backup of this moment would be restored to: another table with the same items. */
export async function copyTable(db: Db): Promise<Db> {
  const copy = { ...(await newTable()), cursorKey: db.cursorKey };
  const items = await wholeTable(db);
  for (let from = 0; from < items.length; from += 25) {
    const puts = items.slice(from, from + 25).map((item) => ({ PutRequest: { Item: marshall(item) } }));
    await copy.client.send(new BatchWriteItemCommand({ RequestItems: { [copy.tableName]: puts } }));
  }
  return copy;
}
