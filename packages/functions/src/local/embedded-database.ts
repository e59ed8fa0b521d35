import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { type Db, openDb } from "@assize/core/db/client.ts";
import { createTable } from "@assize/core/db/create-table.ts";
import { startDynoxide } from "@assize/core/platform/local/dynoxide.ts";
import * as v from "valibot";
import { paths } from "./options.ts";

const runningSchema = v.object({ pid: v.number(), ownerPid: v.number(), endpoint: v.string() });
type Running = v.InferOutput<typeof runningSchema>;

const read = (path: string): string | null => {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
};

const commandLine = (pid: number): readonly string[] => read(`/proc/${pid}/cmdline`)?.split("\0") ?? [];

function findRunning(dataDir: string): Running | null {
  const { database, databasePid } = paths(dataDir);
  const text = read(databasePid);
  const found = text === null ? null : v.safeParse(v.pipe(v.string(), v.parseJson(), runningSchema), text);
  return found?.success && commandLine(found.output.pid).includes(database) ? found.output : null;
}

const hasOwner = ({ ownerPid }: Running): boolean => commandLine(ownerPid).some((part) => part.includes("node"));

/** A database whose program was killed outlives it and would hold the file; it is ended before a new one opens it. */
async function endOrphan({ pid }: Running, dataDir: string): Promise<void> {
  process.kill(pid, "SIGTERM");
  for (let attempt = 0; attempt < 100 && findRunning(dataDir); attempt++) await sleep(20);
  if (findRunning(dataDir)) process.kill(pid, "SIGKILL");
}

function pointSdkAt(endpoint: string): void {
  process.env.AWS_ENDPOINT_URL_DYNAMODB = endpoint;
  process.env.AWS_ENDPOINT_URL_DYNAMODB_STREAMS = endpoint;
}

export interface Embedded {
  readonly db: Db;
  readonly stop: () => Promise<void>;
}

async function open(cursorKey: string, stopDatabase: () => Promise<void>): Promise<Embedded> {
  process.env.AWS_REGION ??= "eu-central-1";
  process.env.AWS_ACCESS_KEY_ID ??= "local";
  process.env.AWS_SECRET_ACCESS_KEY ??= "local";
  const db = openDb("assize", cursorKey);
  await createTable(db.client, db.tableName);
  const stop = async (): Promise<void> => {
    db.client.destroy();
    await stopDatabase();
  };
  return { db, stop };
}

/** Starts the database of the data folder. @throws when another program runs on the same folder */
export async function openEmbedded(dataDir: string, cursorKey: string): Promise<Embedded> {
  if (process.env.AWS_ENDPOINT_URL_DYNAMODB) return open(cursorKey, async () => {});
  const { database, databasePid } = paths(dataDir);
  const running = findRunning(dataDir);
  if (running && hasOwner(running)) throw new Error(`another Assize runs on ${dataDir}`);
  if (running) await endOrphan(running, dataDir);
  const started = await startDynoxide(database);
  const record = { pid: started.process.pid, ownerPid: process.pid, endpoint: started.endpoint };
  writeFileSync(databasePid, JSON.stringify(record));
  pointSdkAt(started.endpoint);
  return open(cursorKey, async () => {
    await started.stop();
    rmSync(databasePid, { force: true });
  });
}

/** The database of a program that runs on the folder, or a newly started one. */
export async function joinEmbedded(dataDir: string, cursorKey: string): Promise<Embedded> {
  const running = process.env.AWS_ENDPOINT_URL_DYNAMODB ? null : findRunning(dataDir);
  if (!running || !hasOwner(running)) return openEmbedded(dataDir, cursorKey);
  pointSdkAt(running.endpoint);
  return open(cursorKey, async () => {});
}
