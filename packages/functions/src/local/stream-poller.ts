import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from "@aws-sdk/client-dynamodb-streams";
import * as v from "valibot";
import { defectOf } from "../defect.ts";
import { type StreamHandler, StreamLanes } from "./stream-lanes.ts";

interface Source {
  readonly client: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly shardId: string;
}

const checkpointSchema = v.object({ shardId: v.string(), sequenceNumber: v.string() });
type Checkpoint = v.InferOutput<typeof checkpointSchema>;

const idleMs = 100;
/** Read ahead of what is handled, so that a short lane passes a long one. */
const mostWaiting = 5_000;

function readCheckpoint(path: string): Checkpoint | null {
  try {
    return v.parse(checkpointSchema, JSON.parse(readFileSync(path, "utf8")));
  } catch {
    return null;
  }
}

function keep(path: string, checkpoint: Checkpoint): void {
  writeFileSync(`${path}.new`, JSON.stringify(checkpoint));
  renameSync(`${path}.new`, path);
}

async function findSource(tableName: string): Promise<Source> {
  const client = new DynamoDBStreamsClient({});
  const { Streams } = await client.send(new ListStreamsCommand({ TableName: tableName }));
  const streamArn = Streams?.at(-1)?.StreamArn;
  const described = await client.send(new DescribeStreamCommand({ StreamArn: streamArn }));
  const shardId = described.StreamDescription?.Shards?.at(-1)?.ShardId;
  if (streamArn === undefined || shardId === undefined) throw new Error("the table has no stream");
  return { client, streamArn, shardId };
}

async function iteratorAfter(
  { client, streamArn, shardId }: Source,
  from: Checkpoint | null,
): Promise<string | undefined> {
  const base = { StreamArn: streamArn, ShardId: shardId };
  const known = from?.shardId === shardId ? from.sequenceNumber : null;
  try {
    const found = await client.send(
      new GetShardIteratorCommand(
        known === null
          ? { ...base, ShardIteratorType: "TRIM_HORIZON" }
          : { ...base, ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: known },
      ),
    );
    return found.ShardIterator;
  } catch (error) {
    if (known === null) throw error;
    // Older than the stream keeps: every reaction is idempotent, so the whole stream is read again.
    return iteratorAfter({ client, streamArn, shardId }, null);
  }
}

/** Writes down how far the handling came, not at every record. */
function startKeeping(path: string, shardId: string) {
  let handled: string | null = null;
  const write = (): void => {
    if (handled !== null) keep(path, { shardId, sequenceNumber: handled });
    handled = null;
  };
  const timer = setInterval(write, idleMs);
  const note = (sequenceNumber: string): void => {
    handled = sequenceNumber;
  };
  const stop = (): void => {
    clearInterval(timer);
    write();
  };
  return { note, stop };
}

/** Reads the embedded database's stream and calls the very handler that Lambda runs, from where the last run stopped. */
export async function startStreamPoller(
  tableName: string,
  checkpointPath: string,
  handler: StreamHandler,
): Promise<{ stop: () => Promise<void> }> {
  const source = await findSource(tableName);
  const checkpoint = readCheckpoint(checkpointPath);
  const { shardId } = source;
  const keeper = startKeeping(checkpointPath, shardId);
  const lanes = new StreamLanes(handler, keeper.note);
  let read = checkpoint;
  let iterator = await iteratorAfter(source, checkpoint);
  let running = true;
  const turn = async (): Promise<void> => {
    const { Records = [], NextShardIterator } = await source.client.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: 100 }),
    );
    for (const record of Records) {
      lanes.add(record);
      read = { shardId, sequenceNumber: record.dynamodb?.SequenceNumber ?? "" };
    }
    iterator = NextShardIterator;
    if (Records.length === 0) await sleep(idleMs);
    while (running && lanes.waiting > mostWaiting) await sleep(idleMs);
  };
  const loop = async (): Promise<void> => {
    while (running) {
      try {
        await turn();
      } catch (error) {
        if (!running) return;
        console.error(JSON.stringify({ level: "error", part: "stream", ...defectOf(error) }));
        await sleep(1000);
        iterator = await iteratorAfter(source, read).catch(() => iterator);
      }
    }
  };
  const ended = loop();
  return {
    stop: async () => {
      running = false;
      lanes.stop();
      await ended;
      await lanes.idle();
      keeper.stop();
      source.client.destroy();
    },
  };
}
