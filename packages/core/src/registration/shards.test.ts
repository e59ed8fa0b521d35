import { describe, expect, it } from "vitest";
import { queryAll } from "../db/read.ts";
import { DomainError } from "../shared/errors.ts";
import { meetAsDynamoDb } from "../testing/conflicts.ts";
import { countCalls } from "../testing/count-calls.ts";
import { registrationExample, World } from "../testing/world.ts";
import { cancelRegistration } from "./cancel-registration.ts";
import { divideRules } from "./divide-rules.ts";
import { listCategories } from "./list-categories.ts";
import { createRule, deleteRule, updateRule } from "./place-rules.ts";
import { promoteWaiting } from "./promote-waiting.ts";
import { register } from "./register.ts";
import { getRegistration, listShards } from "./repo.ts";
import { getPlaceRule, placeRuleEntity } from "./rule-repo.ts";
import type { Registration } from "./schema.ts";
import { shardsFor, sharesOf } from "./shards.ts";
import { updateCategory } from "./update-category.ts";
import { viewRule } from "./view-rule.ts";

/** A category that expects so many in its opening minute that its counter is in three items. */
const rushPeople = 7_200;

async function setUp(quotaPlaces: number, rush: number | undefined = rushPeople) {
  const world = await World.create();
  const conference = await world.conference();
  const category = await world.category(conference, { quotaPlaces, ...(rush && { rushPeople: rush }) });
  const one = () => register(world.ctx, conference.id, registrationExample(category.id));
  const shards = () => listShards(world.ctx.db, conference.id, category.id);
  const settle = () => promoteWaiting(world.system(), { conferenceId: conference.id, exceptId: "" });
  const now = async ({ id }: Registration) => (await getRegistration(world.ctx.db, conference.id, id))?.status;
  const change = async (changes: { readonly quotaPlaces?: number; readonly rushPeople?: number }) => {
    const [known] = await listCategories(world.system(), conference.id);
    if (known === undefined) throw new Error("the category is gone");
    const { id, conferenceId, version, places: _places, ...input } = known;
    return updateCategory(world.system(), conferenceId, id, { ...input, ...changes }, version);
  };
  return { world, conference, one, shards, settle, now, change };
}

describe("how many shards", () => {
  it.each([
    [{ quotaPlaces: 150 }, 1],
    [{ quotaPlaces: 2_400 }, 1],
    [{ quotaPlaces: 10_000 }, 5],
    [{ quotaPlaces: 500, rushPeople: 10_000 }, 5],
    [{ quotaPlaces: 10_000, rushPeople: 100 }, 1],
    [{ quotaPlaces: 100_000 }, 8],
  ])("%o: %i", (category, shards) => {
    expect(shardsFor(category)).toBe(shards);
  });

  it("share what is free evenly and take nothing that is taken", () => {
    expect(sharesOf(10, [0, 0, 0])).toEqual([4, 3, 3]);
    expect(sharesOf(10, [7, 0, 2])).toEqual([8, 0, 2]);
    expect(sharesOf(5, [1, 4, 0])).toEqual([1, 4, 0]);
  });
});

describe("a counter in shards", () => {
  it("gives exactly the places there are, from all of its shards", async () => {
    const { one, shards } = await setUp(20);

    const all = await Promise.all(Array.from({ length: 60 }, one));

    expect(all.filter(({ status }) => status === "confirmed")).toHaveLength(20);
    expect(all.filter(({ status }) => status === "waitlisted")).toHaveLength(40);
    const counted = await shards();
    expect(counted.map(({ quotaPlaces, takenPlaces }) => [quotaPlaces, takenPlaces])).toEqual([
      [7, 7],
      [7, 7],
      [6, 6],
    ]);
    expect(counted.every(({ waits }) => waits)).toBe(true);
  });

  it("lets nobody pass who waits in another shard, and gives places at once again when the last one has gone", async () => {
    const { world, one, settle, now } = await setUp(3);
    const confirmed = [await one(), await one(), await one()];
    const waiting = await one();
    for (const { id, conferenceId } of confirmed.slice(0, 2))
      await cancelRegistration(world.system(), conferenceId, id, {});

    const late = await one();
    expect([late.status, late.waitingReason]).toEqual(["waitlisted", "others_wait"]);
    expect(await settle()).toBe(2);
    expect([await now(waiting), await now(late)]).toEqual(["confirmed", "confirmed"]);

    const last = await one();
    await cancelRegistration(world.system(), last.conferenceId, last.id, {});
    await cancelRegistration(world.system(), late.conferenceId, late.id, {});
    expect((await one()).status).toBe("confirmed");
  });

  it("is told by the promotion that nobody waits, so that who saw it full a moment ago looks again", async () => {
    const { world, one, settle, shards } = await setUp(3);
    const [first] = [await one(), await one(), await one()];
    const waiting = await one();
    for (const { id, conferenceId } of [waiting, first]) await cancelRegistration(world.system(), conferenceId, id, {});
    expect((await shards()).every(({ waits }) => waits)).toBe(true);

    await settle();

    expect((await shards()).map(({ waits }) => waits)).toEqual([false, false, false]);
  });

  it("is divided while people come: nobody is lost and the quota holds", async () => {
    const { one, change, shards } = await setUp(30, 100);
    const before = Array.from({ length: 25 }, one);
    const during = change({ rushPeople: 20_000 });
    const after = Array.from({ length: 25 }, one);
    const all = await Promise.all([...before, ...after]);
    await during;

    const counted = await shards();
    expect(counted).toHaveLength(8);
    const sum = (counter: "quotaPlaces" | "takenPlaces" | "waitingPeople") =>
      counted.reduce((total, shard) => total + shard[counter], 0);
    expect([sum("quotaPlaces"), sum("takenPlaces"), sum("waitingPeople")]).toEqual([30, 30, 20]);
    expect(all.filter(({ status }) => status === "confirmed")).toHaveLength(30);

    await expect(change({ quotaPlaces: 29 })).rejects.toMatchObject({
      errors: [{ pointer: "/quotaPlaces", code: "quota_under_places", params: { takenPlaces: 30 } }],
    });
    await change({ quotaPlaces: 31, rushPeople: 100 });
    expect((await shards()).reduce((total, { quotaPlaces }) => total + quotaPlaces, 0)).toBe(31);
  });

  it("gives forty who meet as transactions do in DynamoDB an answer each, and fifteen a place", {
    timeout: 60_000,
  }, async () => {
    const { world, one } = await setUp(15);
    const { counted, stop } = meetAsDynamoDb(world.ctx.db, 5);
    const answered = async (): Promise<string> => {
      for (;;) {
        const answer = await one().then(
          ({ status }) => status,
          (error: unknown) => (error instanceof DomainError ? error.code : "defect"),
        );
        if (answer !== "unavailable") return answer;
      }
    };

    const answers = await Promise.all(Array.from({ length: 40 }, answered));

    stop();
    expect(answers.filter((answer) => answer === "confirmed")).toHaveLength(15);
    expect(answers.filter((answer) => answer === "waitlisted")).toHaveLength(25);
    expect(counted.refused).toBeGreaterThan(10);
  });

  it("costs a registration no more than one item does", async () => {
    const units = async (rush?: number) => {
      const { world, one } = await setUp(100, rush);
      await one();
      return (await countCalls(world.ctx.db, one)).capacityUnits;
    };
    expect(await units(rushPeople)).toBe(await units());
  });
});

describe("a place rule that counts everybody", () => {
  /** A rush that divides a rule, whatever the categories are. */
  async function ruled(limit: number, rush = 12_000) {
    const scene = await setUp(100, rush);
    const { world, conference } = scene;
    const made = await createRule(world.system(), conference.id, { by: "reserve", categoryIds: [], limit });
    const rule = async () => {
      const found = await getPlaceRule(world.ctx.db, conference.id, made.id);
      if (found === null) throw new Error("the rule is gone");
      return found;
    };
    return { ...scene, made, rule };
  }

  it("is in an item for each 2,400 of all its categories, and gives exactly its places from all of them", async () => {
    const { one, rule } = await ruled(12);

    const all = await Promise.all(Array.from({ length: 40 }, one));

    const { parts } = await rule();
    expect(parts.map((part) => [part["share:others"], part["taken:others"]])).toEqual([
      [3, 3],
      [3, 3],
      [2, 2],
      [2, 2],
      [2, 2],
    ]);
    expect(all.filter(({ status }) => status === "confirmed")).toHaveLength(12);
    expect(all.filter(({ waitingReason }) => waitingReason === "reserve_full").length).toBeGreaterThan(0);
    expect(parts.every((part) => part["waits:others"])).toBe(true);
  });

  it("finds more people than places: who leaves frees nothing before there are fewer than the bound", async () => {
    const { world, conference, one, settle, now } = await setUp(100, 12_000);
    const six = await Promise.all(Array.from({ length: 6 }, one));
    const made = await createRule(world.system(), conference.id, { by: "reserve", categoryIds: [], limit: 4 });
    const waiting = await one();
    const leave = async (at: number) => {
      const gone = six[at];
      if (gone) await cancelRegistration(world.system(), conference.id, gone.id, {});
      await settle();
      return now(waiting);
    };
    expect([await leave(0), await leave(1), await leave(2)]).toEqual(["waitlisted", "waitlisted", "confirmed"]);
    const shares = (await getPlaceRule(world.ctx.db, conference.id, made.id))?.parts.map(
      (part) => part["share:others"],
    );
    expect(shares).toEqual([4, 0, 0, 0, 0]);
    const raised = await updateRule(world.system(), conference.id, made.id, { limit: 9 }, 1);
    expect((await Promise.all(Array.from({ length: 6 }, one))).map(({ status }) => status).toSorted()).toEqual([
      ...Array<string>(5).fill("confirmed"),
      "waitlisted",
    ]);
    expect(raised.limit).toBe(9);
  });

  it("is divided while people come and wait, and says in every item that they do", async () => {
    const { world, conference, one, rule, change } = await ruled(10, 100);
    await Promise.all(Array.from({ length: 12 }, one));
    expect((await rule()).parts).toHaveLength(1);
    const before = Array.from({ length: 8 }, one);
    const during = change({ rushPeople: 9_000 }).then(() => divideRules(world.system(), conference.id));
    await Promise.all([...before, during, ...Array.from({ length: 8 }, one)]);
    await divideRules(world.system(), conference.id);

    const divided = await rule();
    expect(divided.parts).toHaveLength(4);
    expect([divided["taken:others"], divided["waiting:others"]]).toEqual([10, 18]);
    expect(divided.parts.every((part) => part["waits:others"])).toBe(true);
  });

  it("puts each institution into one of eight items, and goes with all of them", async () => {
    const { world, conference } = await setUp(100, 100);
    const made = await createRule(world.system(), conference.id, { by: "institution", categoryIds: [], limit: 1 });
    const [category] = await listCategories(world.system(), conference.id);
    for (const name of ["Ош", "Чүй", "Нарын", "Талас", "Баткен", "«ОШ»"])
      await register(world.ctx, conference.id, registrationExample(category?.id ?? "", { institution: name }));

    const rule = await getPlaceRule(world.ctx.db, conference.id, made.id);
    const used = rule?.parts.filter(({ moves }) => moves > 1) ?? [];
    expect([rule?.parts.length, used.length > 1]).toEqual([8, true]);
    const counts = rule ? viewRule(rule).counts.map((one) => `${one.takenPlaces} and ${one.waitingPeople}`) : [];
    expect(counts.toSorted()).toEqual([...Array<string>(4).fill("1 and 0"), "1 and 1"]);
    await deleteRule(world.system(), conference.id, made.id, 1);
    expect(await queryAll(world.ctx.db, placeRuleEntity, { pk: `RULEITEMS#${made.id}` })).toEqual([]);
  });
});
