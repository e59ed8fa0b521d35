import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { tableShape } from "@assize/core/db/table.ts";
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type _Record as StreamRecord,
} from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import * as v from "valibot";
import { toLambdaRecord } from "./lambda-record.ts";

type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

interface Source {
  readonly client: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly shardId: string;
}

const checkpointSchema = v.object({ shardId: v.string(), sequenceNumber: v.string() });
type Checkpoint = v.InferOutput<typeof checkpointSchema>;

const idleMs = 100;

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

/** The event source mapping's filter: inserted activities. */
const passes = (record: StreamRecord): boolean =>
  record.eventName === "INSERT" &&
  tableShape.streamFilter.dynamodb.NewImage.entity.S.some((name) => name === record.dynamodb?.NewImage?.entity?.S);

/** How far the batch went: up to the first record that failed. */
async function handle(handler: StreamHandler, records: readonly StreamRecord[]): Promise<string | null> {
  const batch = records.filter(passes).map(toLambdaRecord);
  const { batchItemFailures } = batch.length > 0 ? await handler({ Records: batch }) : { batchItemFailures: [] };
  const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  const firstFailed = records.findIndex((record) => failed.has(record.dynamodb?.SequenceNumber ?? ""));
  const done = firstFailed < 0 ? records : records.slice(0, firstFailed);
  return done.at(-1)?.dynamodb?.SequenceNumber ?? null;
}

/** Reads the embedded database's stream and calls the very handler that Lambda runs, from where the last run stopped. */
export async function startStreamPoller(
  tableName: string,
  checkpointPath: string,
  handler: StreamHandler,
): Promise<{ stop: () => Promise<void> }> {
  const source = await findSource(tableName);
  let checkpoint = readCheckpoint(checkpointPath);
  let iterator = await iteratorAfter(source, checkpoint);
  let running = true;
  const turn = async (): Promise<void> => {
    const { Records = [], NextShardIterator } = await source.client.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: 100 }),
    );
    if (Records.length === 0) {
      iterator = NextShardIterator;
      await sleep(idleMs);
      return;
    }
    const sequenceNumber = await handle(handler, Records);
    if (sequenceNumber !== null) {
      checkpoint = { shardId: source.shardId, sequenceNumber };
      keep(checkpointPath, checkpoint);
    }
    const whole = sequenceNumber === Records.at(-1)?.dynamodb?.SequenceNumber;
    iterator = whole ? NextShardIterator : await iteratorAfter(source, checkpoint);
    if (!whole) await sleep(1000);
  };
  const loop = async (): Promise<void> => {
    while (running) {
      try {
        await turn();
      } catch (error) {
        if (!running) return;
        console.error(JSON.stringify({ level: "error", part: "stream", name: String(error) }));
        await sleep(1000);
        iterator = await iteratorAfter(source, checkpoint).catch(() => iterator);
      }
    }
  };
  const ended = loop();
  return {
    stop: async () => {
      running = false;
      await ended;
      source.client.destroy();
    },
  };
}
