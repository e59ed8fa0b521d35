import { DeleteItemCommand, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { commit } from "../db/commit.ts";
import { toStored } from "../db/entity.ts";
import { queryAll } from "../db/read.ts";
import { countCalls } from "../testing/count-calls.ts";
import { World } from "../testing/world.ts";
import { noHash, signSeal } from "./digest.ts";
import { activityEntity, sealEntity } from "./entity.ts";
import { forgetReasons } from "./forget-reasons.ts";
import type { Activity, Seal } from "./schema.ts";
import { sealActivities, sealMissing } from "./seal.ts";
import { verifyScope } from "./verify.ts";

const quiet = (): void => {};
const personId = "per_01ARZ3NDEKTSV4RRFFQ69G5FAV";

async function act(world: World, scopeId: string, reason?: string): Promise<void> {
  const data = { personId, to: "confirmed", at: 3, tags: ["a", "b"] };
  const activity = { name: "test.done", scopeId, subjectId: "reg_1", changedFields: ["status"], data };
  await commit(world.system(), { writes: [], activity: { ...activity, ...(reason && { reason }) }, answer: null });
}

const activitiesOf = (world: World, scopeId: string) =>
  queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${scopeId}` });
const sealsOf = (world: World, scopeId: string) => queryAll(world.ctx.db, sealEntity, { pk: `SEALS#${scopeId}` });
const check = (world: World, scopeId: string) => verifyScope(world.system(), scopeId, null, quiet);
const found = async (world: World, scopeId: string) => (await check(world, scopeId)).findings.map(({ kind }) => kind);

const write = (world: World, Item: ReturnType<typeof toStored>) =>
  world.ctx.db.client.send(new PutItemCommand({ TableName: world.ctx.db.tableName, Item }));
const erase = (world: World, key: { pk: string; sk: string }) =>
  world.ctx.db.client.send(new DeleteItemCommand({ TableName: world.ctx.db.tableName, Key: marshall(key) }));

async function sealedWorld(count: number): Promise<{ world: World; scopeId: string }> {
  const world = await World.create();
  const scopeId = "con_1";
  for (let number = 0; number < count; number++) await act(world, scopeId, number % 2 ? "ill" : undefined);
  return { world, scopeId };
}

describe("sealing", () => {
  it("puts each activity into the chain once, in the order of its first coming, whatever comes twice, late, out of order or at the same time", async () => {
    const world = await World.create();
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.nat(8), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (batches, parallel) => {
          const scopeId = `con_run_${run++}`;
          for (let number = 0; number <= 8; number++) await act(world, scopeId);
          const all = await activitiesOf(world, scopeId);
          const asked = batches.map((batch) => batch.flatMap((at) => all[at] ?? []));
          const seal = (batch: readonly Activity[]) => sealActivities(world.system(), batch);
          if (parallel) await Promise.all(asked.map(seal));
          else for (const batch of asked) await seal(batch);

          const seals = await sealsOf(world, scopeId);
          const order = [...new Set(asked.flat().map(({ id }) => id))];
          const sealed = seals.flatMap(({ activities }) => activities.map(({ id }) => id));
          expect(parallel ? sealed.toSorted() : sealed).toEqual(parallel ? order.toSorted() : order);
          expect(seals.map(({ number }) => number)).toEqual(seals.map((_, at) => at + 1));
          expect(seals.map(({ previousHash }) => previousHash)).toEqual(
            [noHash, ...seals.map(({ hash }) => hash)].slice(0, -1),
          );
          expect(await check(world, scopeId)).toMatchObject({ findings: [], notSealedYet: 9 - order.length });
        },
      ),
      { numRuns: 15 },
    );
  });

  it("keeps scopes apart, and knows a record that comes again a day later", async () => {
    const { world, scopeId } = await sealedWorld(3);
    await act(world, "con_2");
    const first = await activitiesOf(world, scopeId);
    await sealActivities(world.system(), [...first, ...(await activitiesOf(world, "con_2"))]);
    world.at("2018-09-11T05:00:00.000Z");
    for (let number = 0; number < 8; number++) {
      await act(world, scopeId);
      await sealActivities(world.system(), await activitiesOf(world, scopeId));
    }
    const before = await sealsOf(world, scopeId);

    await sealActivities(world.system(), first);

    expect(await sealsOf(world, scopeId)).toEqual(before);
    expect((await sealsOf(world, "con_2")).map(({ activities }) => activities.length)).toEqual([1]);
    expect(await found(world, scopeId)).toEqual([]);
  });

  it("reads the end of the chain and writes one item for a batch, however long the chain is", async () => {
    const { world, scopeId } = await sealedWorld(0);
    for (let number = 0; number < 12; number++) {
      world.at(`2018-09-10T${(6 + number).toString().padStart(2, "0")}:00:00.000Z`);
      await act(world, scopeId);
      await act(world, scopeId);
      const { calls } = await countCalls(world.ctx.db, async () =>
        sealActivities(world.system(), (await activitiesOf(world, scopeId)).slice(-2)),
      );
      expect(calls.filter((name) => name === "PutItemCommand")).toHaveLength(1);
      expect(calls.length).toBeLessThanOrEqual(5);
    }
  });

  it("seals what the stream never brought, says that it was later, and changes nothing the second time", async () => {
    const { world, scopeId } = await sealedWorld(130);
    const all = await activitiesOf(world, scopeId);
    await sealActivities(world.system(), all.slice(10, 12));
    world.at("2018-10-10T06:00:00.000Z");
    expect(await found(world, scopeId)).toEqual(Array(128).fill("activity_unsealed"));

    expect(await sealMissing(world.system(), scopeId, quiet)).toBe(128);
    expect(await sealMissing(world.system(), scopeId, quiet)).toBe(0);

    expect(await check(world, scopeId)).toMatchObject({ findings: [], notSealedYet: 0, sealedLater: 2, seals: 3 });
  });
});

describe("what an erasure takes away", () => {
  it("does not hide a change: the trail itself says which reasons were erased", async () => {
    const { world, scopeId } = await sealedWorld(4);
    await sealActivities(world.system(), await activitiesOf(world, scopeId));
    await forgetReasons(world.system(), personId, scopeId);

    expect(JSON.stringify([await activitiesOf(world, scopeId), await sealsOf(world, scopeId)])).not.toContain("ill");
    expect(await found(world, scopeId)).toEqual([]);
    await act(world, scopeId, "ill");
    await sealActivities(world.system(), await activitiesOf(world, scopeId));
    const [last] = (await activitiesOf(world, scopeId)).slice(-1);
    if (last) await write(world, toStored(activityEntity, { ...last, reason: undefined, reasonSalt: undefined }));
    expect(await found(world, scopeId)).toEqual(["reason_changed"]);
  });

  it("of activities past their five years only the seals stay", async () => {
    const { world, scopeId } = await sealedWorld(3);
    const all = await activitiesOf(world, scopeId);
    await sealActivities(world.system(), all);
    for (const activity of all) await erase(world, activityEntity.key(activity));
    expect(await found(world, scopeId)).toEqual(Array(3).fill("activity_missing"));
    world.at("2023-09-10T07:00:00.000Z");
    expect(await found(world, scopeId)).toEqual([]);
  });
});

describe("verifying", () => {
  let world: World;
  const scopeId = "con_1";
  let activities: readonly Activity[];
  let seals: readonly Seal[];

  beforeAll(async () => {
    ({ world } = await sealedWorld(9));
    activities = await activitiesOf(world, scopeId);
    for (let from = 0; from < 9; from += 3) await sealActivities(world.system(), activities.slice(from, from + 3));
    seals = await sealsOf(world, scopeId);
    world.at("2018-09-10T08:00:00.000Z");
  });

  const restore = async (): Promise<void> => {
    for (const item of await activitiesOf(world, scopeId)) await erase(world, activityEntity.key(item));
    for (const item of await sealsOf(world, scopeId)) await erase(world, sealEntity.key(item));
    for (const item of activities) await write(world, toStored(activityEntity, item));
    for (const item of seals) await write(world, toStored(sealEntity, item));
  };

  it("finds nothing where nothing was done", async () => {
    expect(await check(world, scopeId)).toMatchObject({ activities: 9, seals: 3, notSealedYet: 0, findings: [] });
  });

  const changes: Readonly<Record<string, (activity: Activity) => Activity>> = {
    name: (one) => ({ ...one, name: "test.undone" }),
    subjectId: (one) => ({ ...one, subjectId: "reg_2" }),
    actorType: (one) => ({ ...one, actorType: "visitor" }),
    actorId: (one) => ({ ...one, actorId: "per_2" }),
    at: (one) => ({ ...one, at: "2018-09-10T06:00:01.000Z" }),
    requestId: (one) => ({ ...one, requestId: "other" }),
    reason: (one) => ({ ...one, reason: "bribed" }),
    reasonSalt: (one) => ({ ...one, reason: "ill", reasonSalt: "x" }),
    changedFields: (one) => ({ ...one, changedFields: [...one.changedFields, "more"] }),
    data: (one) => ({ ...one, data: { ...one.data, to: "declined" } }),
    "a field of data": (one) => ({ ...one, data: { ...one.data, extra: null } }),
    "the order of data": (one) => ({ ...one, data: { ...one.data, tags: ["b", "a"] } }),
  };
  const forged: Readonly<Record<string, (seal: Seal) => Seal>> = {
    hash: (seal) => ({ ...seal, hash: seal.previousHash }),
    previousHash: (seal) => ({ ...seal, previousHash: seal.hash }),
    sealedAt: (seal) => ({ ...seal, sealedAt: "2018-09-10T07:00:00.000Z" }),
    later: (seal) => ({ ...seal, later: true }),
    activities: (seal) => ({ ...seal, activities: seal.activities.toReversed() }),
    "one activity less": (seal) => ({ ...seal, activities: seal.activities.slice(1) }),
    signature: (seal) => ({ ...seal, signature: seal.hash }),
  };

  it("finds any single tampering: an activity changed, removed or put in, a seal altered, forged anew or removed", async () => {
    const stranger = (await World.create()).ctx.secrets;
    const pick = fc.record({ at: fc.nat(8), sealAt: fc.nat(2), how: fc.nat(4), change: fc.nat(100) });
    await fc.assert(
      fc.asyncProperty(pick, async ({ at, sealAt, how, change }) => {
        await restore();
        const [activity, seal] = [activities[at], seals[sealAt]];
        if (!activity || !seal) throw new Error("the choice is out of range");
        const of = <Item>(all: Readonly<Record<string, (item: Item) => Item>>, item: Item): Item =>
          Object.values(all)[change % Object.keys(all).length]?.(item) ?? item;
        const changed = of(changes, activity);
        if (how === 0) await write(world, toStored(activityEntity, changed));
        if (how === 1) await erase(world, activityEntity.key(activity));
        const id = `act_01CQ0000000000000000000${change.toString().padStart(3, "0")}`;
        if (how === 2) await write(world, toStored(activityEntity, { ...activity, id }));
        if (how === 3) await write(world, toStored(sealEntity, of(forged, seal)));
        if (how === 4 && change % 2 === 0) await erase(world, sealEntity.key(seal));
        const { hash: _hash, signature: _signature, signedBy: _key, ...fields } = seal;
        const anew = signSeal(stranger, { ...fields, sealedAt: "2018-09-10T07:59:00.000Z" });
        if (how === 4 && change % 2 === 1) await write(world, toStored(sealEntity, anew));

        const { findings } = await check(world, scopeId);

        expect(findings).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
    await restore();
  });

  it("misses the end of a chain that was cut off with its activities only where nobody kept its head, and finds it with one", async () => {
    await restore();
    const last = seals.at(-1);
    if (!last) throw new Error("the chain has an end");
    for (const { id } of last.activities) await erase(world, activityEntity.key({ scopeId, id }));
    await erase(world, sealEntity.key(last));

    expect(await found(world, scopeId)).toEqual([]);
    const anchored = await verifyScope(world.system(), scopeId, { number: last.number, hash: last.hash }, quiet);
    expect(anchored.findings).toEqual([{ kind: "seal_missing", id: "3" }]);
    await restore();
  });

  it("finds an activity that was put in with an old date although the stream sealed it", async () => {
    await restore();
    const [model] = activities;
    if (!model) throw new Error("there are activities");
    world.at("2018-09-20T06:00:00.000Z");
    const put = { ...model, id: "act_01CQ1HKD800000000000000000", at: "2018-09-10T06:00:00.000Z" };
    await write(world, toStored(activityEntity, put));
    await sealActivities(world.system(), [put]);

    expect(await found(world, scopeId)).toEqual(["activity_late"]);
  });
});
