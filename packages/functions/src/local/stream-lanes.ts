import { setTimeout as sleep } from "node:timers/promises";
import { tableShape } from "@assize/core/db/table.ts";
import type { _Record as StreamRecord } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { defectOf } from "../defect.ts";
import { toLambdaRecord } from "./lambda-record.ts";

export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

interface Entry {
  readonly sequenceNumber: string;
  done: boolean;
}

/** As the event source mapping of the deploy. */
const mostTries = 6;
const betweenTriesMs = 1_000;

/** The event source mapping's filter: inserted activities. */
const passes = (record: StreamRecord): boolean =>
  record.eventName === "INSERT" &&
  tableShape.streamFilter.dynamodb.NewImage.entity.S.some((name) => name === record.dynamodb?.NewImage?.entity?.S);

/**
 * Records in order within a partition, and partitions beside each other, as Lambda's parallelization does: a sign-in code does
 * not wait behind a conference's letters. The checkpoint follows the first record that is not handled yet.
 */
export class StreamLanes {
  readonly #handler: StreamHandler;
  readonly #keep: (sequenceNumber: string) => void;
  readonly #lanes = new Map<string, Promise<void>>();
  readonly #entries: Entry[] = [];
  #stopped = false;

  constructor(handler: StreamHandler, keep: (sequenceNumber: string) => void) {
    this.#handler = handler;
    this.#keep = keep;
  }

  /** Records that are not handled yet, or stand behind one that is not. */
  get waiting(): number {
    return this.#entries.length;
  }

  add(record: StreamRecord): void {
    const entry = { sequenceNumber: record.dynamodb?.SequenceNumber ?? "", done: false };
    this.#entries.push(entry);
    if (!passes(record)) {
      this.#settle(entry);
      return;
    }
    const partition = record.dynamodb?.Keys?.pk?.S ?? "";
    const lane = (this.#lanes.get(partition) ?? Promise.resolve()).then(() => this.#run(record, entry));
    this.#lanes.set(partition, lane);
    void lane.then(() => this.#lanes.get(partition) === lane && this.#lanes.delete(partition));
  }

  /** Begins nothing any more; what was not begun comes again after the next start. */
  stop(): void {
    this.#stopped = true;
  }

  async idle(): Promise<void> {
    await Promise.all(this.#lanes.values());
  }

  async #run(record: StreamRecord, entry: Entry): Promise<void> {
    for (let tried = 0; tried < mostTries && !this.#stopped; tried++) {
      if (tried > 0) await sleep(betweenTriesMs);
      if (!(await this.#handled(record))) continue;
      this.#settle(entry);
      return;
    }
    if (this.#stopped) return;
    console.error(JSON.stringify({ level: "error", part: "stream", gaveUp: entry.sequenceNumber }));
    this.#settle(entry);
  }

  async #handled(record: StreamRecord): Promise<boolean> {
    try {
      return (await this.#handler({ Records: [toLambdaRecord(record)] })).batchItemFailures.length === 0;
    } catch (error) {
      console.error(JSON.stringify({ level: "error", part: "stream", ...defectOf(error) }));
      return false;
    }
  }

  #settle(entry: Entry): void {
    entry.done = true;
    let last: string | null = null;
    while (this.#entries[0]?.done) last = this.#entries.shift()?.sequenceNumber ?? last;
    if (last !== null) this.#keep(last);
  }
}
