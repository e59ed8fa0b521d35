import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Db, openDb } from "../db/client.ts";
import { createTable } from "../db/create-table.ts";
import { startDynoxide } from "../platform/local/dynoxide.ts";

let started: Promise<void> | null = null;

async function start(): Promise<void> {
  process.env.AWS_REGION ??= "eu-central-1";
  process.env.AWS_ACCESS_KEY_ID ??= "test";
  process.env.AWS_SECRET_ACCESS_KEY ??= "test";
  if (process.env.AWS_ENDPOINT_URL_DYNAMODB) return;
  const dynoxide = await startDynoxide(null);
  dynoxide.process.unref();
  const folder = process.env.ASSIZE_TEST_DATABASES;
  if (folder) writeFileSync(join(folder, String(dynoxide.process.pid)), "");
  process.env.AWS_ENDPOINT_URL_DYNAMODB = dynoxide.endpoint;
  process.once("exit", () => dynoxide.process.kill("SIGKILL"));
}

/** A new table in this worker's own embedded database. */
export async function newTable(): Promise<Db> {
  started ??= start();
  await started;
  const db = openDb(`test-${crypto.randomUUID()}`, "test-cursor-key");
  await createTable(db.client, db.tableName);
  return db;
}
