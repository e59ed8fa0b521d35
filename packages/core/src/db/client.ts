import { DynamoDBClient } from "@aws-sdk/client-dynamodb";

/** The table and the way to it. */
export interface Db {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  /** Key of the signature that cursors carry. */
  readonly cursorKey: string;
}

/** Opens the table; the SDK itself follows AWS_ENDPOINT_URL_DYNAMODB, so no code knows where it runs. */
export const openDb = (tableName: string, cursorKey: string): Db => ({
  client: new DynamoDBClient({ maxAttempts: 5 }),
  tableName,
  cursorKey,
});
