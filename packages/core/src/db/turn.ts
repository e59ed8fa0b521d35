import { setTimeout as sleep } from "node:timers/promises";
import { ConditionalCheckFailedException, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall, unmarshall } from "@aws-sdk/util-dynamodb";
import { DomainError } from "../shared/errors.ts";
import { sha256 } from "../shared/hash.ts";
import type { Db } from "./client.ts";
import { defineEntity, type Key } from "./entity.ts";
import { getItem } from "./read.ts";

interface Turn {
  readonly item: string;
  /** When the next one may write, in milliseconds since 1970. */
  readonly nextAtMs: number;
}

/** AP-TUR-01: where transactions on one item line up; like the rate windows a guard and not a fact. */
export const turnEntity = defineEntity<Turn>()({
  name: "turn",
  key: (part: Pick<Turn, "item">) => ({ pk: `TURN#${part.item}`, sk: "TURN" }),
  indexes: () => ({}),
  privacy: { personal: [], retention: "an hour", inExport: false, erasure: "keep" },
});

/** One transaction on an item in so many milliseconds: DynamoDB refuses those that meet. */
const apartMs = 20;
/** Whoever met another one although in line leaves more room: the line finds out by itself how long transactions take. */
const apartAfter = (met: number): number => apartMs * 2 ** Math.min(met, 4);
/** A line that stood still for no longer goes on where it was, so that not all of those who come at once race for its beginning. */
const stillMs = 250;
/** Whoever would wait longer is asked to come again. */
const longestMs = 8_000;
const busyForMs = 5_000;

/** Items on which transactions met, as far as this process saw: who comes next lines up at once. */
const busyUntil = new Map<string, number>();

async function move(db: Db, item: string, nowMs: number, apart: number, first: boolean): Promise<number | null> {
  const names = { "#next": "nextAtMs", "#entity": "entity", "#ttl": "expiresAtSeconds", "#item": "item" };
  const ttl = Math.floor(nowMs / 1000) + 3_600;
  const set = first ? "#next = :start" : "#next = #next + :apart";
  const values = first
    ? { ":start": nowMs + apart, ":still": nowMs - stillMs }
    : { ":apart": apart, ":still": nowMs - stillMs, ":last": nowMs + longestMs };
  try {
    const { Attributes } = await db.client.send(
      new UpdateItemCommand({
        TableName: db.tableName,
        Key: marshall(turnEntity.key({ item })),
        UpdateExpression: `SET ${set}, #entity = :entity, #ttl = :ttl, #item = :item`,
        ConditionExpression: first ? "attribute_not_exists(pk) OR #next < :still" : "#next BETWEEN :still AND :last",
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: marshall({ ...values, ":entity": turnEntity.name, ":ttl": ttl, ":item": item }),
        ReturnValues: "UPDATED_NEW",
      }),
    );
    return Number(unmarshall(Attributes ?? {}).nextAtMs) - apart;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return null;
    throw error;
  }
}

async function lineUp(db: Db, item: string, apart: number): Promise<number> {
  for (let attempt = 0; attempt < 10; attempt++) {
    const nowMs = Date.now();
    const turnMs = (await move(db, item, nowMs, apart, false)) ?? (await move(db, item, nowMs, apart, true));
    if (turnMs !== null) return Math.max(0, turnMs - nowMs);
    const line = await getItem(db, turnEntity, { item });
    if (line !== null && line.nextAtMs > nowMs + longestMs) break;
  }
  // Spread, so that they do not come back all at once.
  throw new DomainError("unavailable", { params: { retryAfterSeconds: 5 + Math.floor(Math.random() * 10) } });
}

const nameOf = (db: Db, { pk, sk }: Key): string => sha256(`${db.tableName}\n${pk}\n${sk}`);

/**
 * Waits for one's turn at an item on which transactions met. Left to chance, hundreds of writers of one counter would mostly refuse each other and pay for every try; in line
 * each gets through, and the table takes no more tries than it can serve (docs/scale.md). `met` counts how often
 * this writer met another one before. @throws unavailable where the line is longer than eight seconds
 */
export async function waitForTurn(db: Db, key: Key, met: number): Promise<void> {
  const item = nameOf(db, key);
  busyUntil.set(item, Date.now() + busyForMs);
  await sleep(await lineUp(db, item, apartAfter(met)));
}

/** Lines up at once for the items on which this process saw transactions meet a moment ago. @throws unavailable as above */
export async function waitWhereBusy(db: Db, keys: readonly Key[]): Promise<void> {
  if (busyUntil.size === 0) return;
  const nowMs = Date.now();
  for (const [item, untilMs] of busyUntil) if (untilMs < nowMs) busyUntil.delete(item);
  const busy = keys.find((key) => busyUntil.has(nameOf(db, key)));
  if (busy) await sleep(await lineUp(db, nameOf(db, busy), apartMs));
}
