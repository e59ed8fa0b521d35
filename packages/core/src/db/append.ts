import { ConditionalCheckFailedException, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { Db } from "./client.ts";
import { type Entity, toStored } from "./entity.ts";

/**
 * Puts an item that must not be there yet, without an activity: for the seals of the audit trail, which would otherwise have to seal
 * that they sealed. False where something lies there already.
 */
export async function append<Item extends KeyPart & object, KeyPart>(
  db: Db,
  entity: Entity<Item, KeyPart>,
  item: NoInfer<Item>,
): Promise<boolean> {
  try {
    const ConditionExpression = "attribute_not_exists(pk)";
    await db.client.send(
      new PutItemCommand({ TableName: db.tableName, Item: toStored(entity, item), ConditionExpression }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
