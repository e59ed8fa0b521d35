import type { Db } from "@assize/core/db/client.ts";
import { toStored } from "@assize/core/db/entity.ts";
import { type Message, messageEntity } from "@assize/core/message/index.ts";
import { PutItemCommand } from "@aws-sdk/client-dynamodb";

/** As if the time until the next try of a message had passed. */
export async function leaseEnds(db: Db, message: Message): Promise<void> {
  const Item = toStored(messageEntity, { ...message, leaseUntil: "2018-01-01T00:00:00.000Z" });
  await db.client.send(new PutItemCommand({ TableName: db.tableName, Item }));
}
