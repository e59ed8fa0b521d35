import { setTimeout as sleep } from "node:timers/promises";
import { activityEntity } from "@assize/core/audit/index.ts";
import { commit } from "@assize/core/db/commit.ts";
import { create, update, type Write } from "@assize/core/db/write.ts";
import { listCategories, placesEntity } from "@assize/core/registration/index.ts";
import { DomainError } from "@assize/core/shared/errors.ts";
import { newId } from "@assize/core/shared/new-id.ts";
import { meetAsDynamoDb } from "@assize/core/testing/conflicts.ts";
import { World } from "@assize/core/testing/world.ts";
import { TransactionCanceledException, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import { percentile, type Row } from "./report.ts";

const writers = 1_000;
/** 10,000 in a minute. */
const perSecond = 167;
const underWayMs = 10;

interface Rush {
  readonly took: number;
  readonly counted: number;
  readonly tries: number;
  /** Answered 503 with a time to come again, and came again then. */
  readonly comeAgain: number;
  readonly p99Ms: number;
}

type Take = (writes: readonly Write[], world: World, scopeId: string) => Promise<unknown>;

const inLine: Take = (writes, world, scopeId) =>
  commit(world.system(), { writes, activity: { name: "bench.taken", scopeId, subjectId: scopeId }, answer: null });

/** What stood there before: twelve tries, each after a random pause. */
const byChance: Take = async (writes, world, scopeId) => {
  const { db, now } = world.ctx;
  const at = now().toISOString();
  const base = { name: "bench.taken", scopeId, subjectId: scopeId, actorType: "system", actorId: "bench" } as const;
  const activity = { ...base, id: newId("activity", now()), at, requestId: "", changedFields: [], data: {} };
  const TransactItems = [...writes, create(activityEntity, activity)].map((write) => write.build(db.tableName));
  for (let attempt = 0; attempt < 12; attempt++) {
    try {
      return await db.client.send(new TransactWriteItemsCommand({ TransactItems }));
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      await sleep(Math.random() * Math.min(1000, 20 * 2 ** attempt));
    }
  }
  throw new DomainError("unavailable");
};

async function rushFor(take: Take): Promise<Rush> {
  const world = await World.create();
  const conference = await world.conference();
  const { places } = await world.category(conference, { quotaPlaces: writers });
  const { counted, stop } = meetAsDynamoDb(world.ctx.db, underWayMs);
  const condition = { expression: "takenPlaces < quotaPlaces" };
  const waits: number[] = [];
  let comeAgain = 0;
  const one = async (number: number): Promise<void> => {
    await sleep((number / perSecond) * 1_000);
    const started = performance.now();
    for (;;) {
      try {
        await take([update(placesEntity, places, { add: { takenPlaces: 1 }, condition })], world, conference.id);
        waits.push(performance.now() - started);
        return;
      } catch (error) {
        if (!(error instanceof DomainError && error.code === "unavailable")) throw error;
        comeAgain++;
        await sleep(Number(error.params.retryAfterSeconds ?? 2) * 1_000);
      }
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: writers }, (_, number) => one(number)));
  const took = performance.now() - started;
  stop();
  const [category] = await listCategories(world.system(), conference.id);
  const taken = category?.places.takenPlaces ?? Number.NaN;
  return { took, counted: taken, tries: counted.tries, comeAgain, p99Ms: percentile(waits, 0.99) };
}

const words = ({ took, tries, comeAgain, p99Ms }: Rush): string =>
  `${Math.round(writers / (took / 1_000))}/s, ${(tries / writers).toFixed(1)} tries each, ${comeAgain} told to come again, p99 ${(p99Ms / 1_000).toFixed(1)} s`;

/** 167 a second take a place of one category, where transactions meet as DynamoDB has it: in line, and by chance. */
export async function rush(): Promise<readonly Row[]> {
  const lined = await rushFor(inLine);
  const chance = await rushFor(byChance);
  return [
    {
      what: `${writers} take a place of one category at ${perSecond}/s, transactions of ${underWayMs} ms that refuse each other`,
      budget: "all counted, fewer tries than by chance",
      measured: `in line ${words(lined)}; by chance ${words(chance)}`,
      met: lined.counted === writers && lined.tries < chance.tries,
      detail: { lined, chance },
    },
  ];
}
