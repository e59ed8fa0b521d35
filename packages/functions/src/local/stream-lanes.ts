import { setTimeout as sleep } from "node:timers/promises";
import { tableShape } from "@assize/core/db/table.ts";
import type { _Record as StreamRecord } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { defectOf } from "../defect.ts";
import { toLambdaRecord } from "./lambda-record.ts";

export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>;

interface Entry {
  readonly record: StreamRecord;
  readonly sequenceNumber: string;
  done: boolean;
}

/** As the event source mapping of the deploy. */
const mostTries = 6;
const mostRecords = 25;

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
  readonly #betweenTriesMs: number;
  readonly #lanes = new Map<string, { readonly waiting: Entry[]; readonly drained: Promise<void> }>();
  readonly #entries: Entry[] = [];
  #stopped = false;

  constructor(handler: StreamHandler, keep: (sequenceNumber: string) => void, betweenTriesMs = 1_000) {
    this.#handler = handler;
    this.#keep = keep;
    this.#betweenTriesMs = betweenTriesMs;
  }

  /** Records that are not handled yet, or stand behind one that is not. */
  get waiting(): number {
    return this.#entries.length;
  }

  add(record: StreamRecord): void {
    const entry = { record, sequenceNumber: record.dynamodb?.SequenceNumber ?? "", done: false };
    this.#entries.push(entry);
    if (!passes(record)) {
      this.#settle(entry);
      return;
    }
    const partition = record.dynamodb?.Keys?.pk?.S ?? "";
    const lane = this.#lanes.get(partition);
    if (lane) {
      lane.waiting.push(entry);
      return;
    }
    const waiting = [entry];
    this.#lanes.set(partition, { waiting, drained: this.#drain(partition, waiting) });
  }

  /** Begins nothing any more; what was not begun comes again after the next start. */
  stop(): void {
    this.#stopped = true;
  }

  async idle(): Promise<void> {
    await Promise.all([...this.#lanes.values()].map(({ drained }) => drained));
  }

  async #drain(partition: string, waiting: Entry[]): Promise<void> {
    // What the poller brings together is handled together, and sealed at once.
    await Promise.resolve();
    let tried = 0;
    while (waiting.length > 0 && !this.#stopped) {
      if (tried > 0) await sleep(this.#betweenTriesMs);
      const batch = waiting.slice(0, mostRecords);
      const handled = await this.#handled(batch);
      for (const entry of waiting.splice(0, handled)) this.#settle(entry);
      tried = handled === batch.length ? 0 : handled > 0 ? 1 : tried + 1;
      if (tried >= mostTries) this.#giveUp(waiting);
      tried %= mostTries;
    }
    this.#lanes.delete(partition);
  }

  #giveUp(waiting: Entry[]): void {
    const entry = waiting.shift();
    if (entry === undefined) return;
    console.error(JSON.stringify({ level: "error", part: "stream", gaveUp: entry.sequenceNumber }));
    this.#settle(entry);
  }

  /** How many of the batch were handled before the first that was not. */
  async #handled(batch: readonly Entry[]): Promise<number> {
    try {
      const { batchItemFailures } = await this.#handler({ Records: batch.map(({ record }) => toLambdaRecord(record)) });
      const [failure] = batchItemFailures;
      if (failure === undefined) return batch.length;
      return Math.max(
        0,
        batch.findIndex(({ sequenceNumber }) => sequenceNumber === failure.itemIdentifier),
      );
    } catch (error) {
      console.error(JSON.stringify({ level: "error", part: "stream", ...defectOf(error) }));
      return 0;
    }
  }

  #settle(entry: Entry): void {
    entry.done = true;
    let last: string | null = null;
    while (this.#entries[0]?.done) last = this.#entries.shift()?.sequenceNumber ?? last;
    if (last !== null) this.#keep(last);
  }
}
