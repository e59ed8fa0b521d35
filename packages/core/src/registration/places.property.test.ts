import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { DomainError } from "../shared/errors.ts";
import { countedIn } from "../testing/counters.ts";
import { registrationExample, World } from "../testing/world.ts";
import { refusalFor } from "./board.ts";
import { changeStatus } from "./change-status.ts";
import { countRule } from "./count-rule.ts";
import { divideRules } from "./divide-rules.ts";
import { createRule, updateRule } from "./place-rules.ts";
import { counterMoves, holdsPlace, type RegistrationCommand, registrationCommands } from "./policy.ts";
import { promoteWaiting } from "./promote-waiting.ts";
import { register } from "./register.ts";
import { getRegistration, listCategoriesWithPlaces, listRegistrations } from "./repo.ts";
import { counterPrefix, keysFor } from "./rule.ts";
import { getPlaceRule, listPlaceRules } from "./rule-repo.ts";
import { keysOf } from "./rule-shards.ts";
import type { CategoryInput, CategoryWithPlaces, Registration } from "./schema.ts";
import { updateCategory } from "./update-category.ts";
import { viewRule } from "./view-rule.ts";

const regions = ["osh", "chui"] as const;
const courts = ["Ош облустук соту", "Чүй облустук соту"] as const;

const person = fc.record({ category: fc.nat(1), region: fc.constantFrom(...regions), court: fc.nat(1) });
const command = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant("register" as const), person }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom(...registrationCommands.filter((one) => one !== "promote")),
      whom: fc.nat(20),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("quota" as const), category: fc.nat(1), to: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("rule" as const), rule: fc.nat(2), to: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("rush" as const), category: fc.nat(1) }) },
);
type Command = typeof command extends fc.Arbitrary<infer One> ? One : never;

let world: World;
beforeAll(async () => {
  world = await World.create();
});

class Scene {
  readonly conferenceId: string;
  readonly categories: readonly CategoryWithPlaces[];
  /** Decided on by a person: may come before those who wait. */
  readonly byDecision = new Set<string>();

  private constructor(conferenceId: string, categories: readonly CategoryWithPlaces[]) {
    this.conferenceId = conferenceId;
    this.categories = categories;
  }

  static async create(quotas: readonly [number, number], rush: Pick<CategoryInput, "rushPeople">): Promise<Scene> {
    const conference = await world.conference();
    const categories = [];
    for (const quotaPlaces of quotas) categories.push(await world.category(conference, { quotaPlaces, ...rush }));
    for (const by of ["region", "institution", "reserve"] as const) {
      const rule = await createRule(world.system(), conference.id, {
        by,
        categoryIds: [],
        limit: by === "reserve" ? 3 : 2,
      });
      await countRule(world.system(), conference.id, rule.id);
    }
    return new Scene(conference.id, categories);
  }

  async register({ category, region, court }: { category: number; region: "osh" | "chui"; court: number }) {
    const categoryId = this.categories[category]?.id ?? "";
    const answers = registrationExample(categoryId, { region, institution: courts[court] ?? "" });
    return register(world.ctx, this.conferenceId, answers);
  }

  settle(): Promise<number> {
    return promoteWaiting(world.system(), { conferenceId: this.conferenceId, exceptId: "" });
  }

  async all(): Promise<readonly Registration[]> {
    return (await listRegistrations(world.ctx.db, this.conferenceId, { limit: 200 })).items;
  }

  async move(whom: number, name: RegistrationCommand): Promise<unknown> {
    const all = await this.all();
    const one = all[whom % Math.max(1, all.length)];
    if (one === undefined) return null;
    if (name === "approve" || name === "offer" || name === "accept") this.byDecision.add(one.id);
    return changeStatus(
      world.system(),
      one,
      name,
      name === "offer" ? { offeredUntil: "2018-09-12T06:00:00.000Z" } : {},
    );
  }

  async change(at: number, changes: Partial<CategoryInput>): Promise<unknown> {
    const known = (await listCategoriesWithPlaces(world.ctx.db, this.conferenceId))[at];
    if (known === undefined) return null;
    const { id, conferenceId: _conference, version, places: _places, ...input } = known;
    return updateCategory(world.system(), this.conferenceId, id, { ...input, ...changes }, version);
  }

  async run(one: Command): Promise<unknown> {
    if (one.do === "register") return this.register(one.person);
    if (one.do === "quota") return this.change(one.category, { quotaPlaces: one.to });
    if (one.do === "rush") {
      await this.change(one.category, { rushPeople: 12_000 });
      return divideRules(world.system(), this.conferenceId);
    }
    if (one.do === "rule") {
      const rule = (await listPlaceRules(world.ctx.db, this.conferenceId))[one.rule];
      return rule && updateRule(world.system(), this.conferenceId, rule.id, { limit: one.to }, rule.version);
    }
    return this.move(one.whom, one.do);
  }
}

/** Every counter is what a count of the registrations gives, and none is over its bound. */
async function countersHold(scene: Scene): Promise<void> {
  const all = await scene.all();
  for (const { id, places } of await listCategoriesWithPlaces(world.ctx.db, scene.conferenceId)) {
    const sums = { takenPlaces: 0, offeredPeople: 0, waitingPeople: 0, submittedPeople: 0 };
    for (const one of all.filter(({ categoryId }) => categoryId === id)) {
      for (const [counter, by] of Object.entries(counterMoves(null, one.status)))
        Object.assign(sums, { [counter]: Reflect.get(sums, counter) + by });
    }
    expect(places).toMatchObject(sums);
    expect(places.takenPlaces).toBeLessThanOrEqual(places.quotaPlaces);
  }
  for (const rule of await listPlaceRules(world.ctx.db, scene.conferenceId)) {
    const counted = new Map<string, number>();
    for (const one of all) {
      const prefix = counterPrefix(one.status);
      const key = keysFor([rule], one)[rule.id];
      if (prefix && key) counted.set(`${prefix}:${key}`, (counted.get(`${prefix}:${key}`) ?? 0) + 1);
    }
    for (const { key, takenPlaces, waitingPeople } of viewRule(rule).counts) {
      expect([counted.get(`taken:${key}`) ?? 0, counted.get(`waiting:${key}`) ?? 0]).toEqual([
        takenPlaces,
        waitingPeople,
      ]);
      expect(takenPlaces).toBeLessThanOrEqual(rule.limit);
    }
    if (rule.parts.length > 1 && rule.by !== "institution")
      for (const key of keysOf(rule)) {
        const shares = rule.parts.map((part) => part[`share:${key}`] ?? 0);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(rule.limit);
        const lines = new Set(rule.parts.map((part) => part[`waits:${key}`] ?? false));
        expect([...lines]).toHaveLength(1);
        if ((rule[`waiting:${key}`] ?? 0) > 0) expect(lines.has(true)).toBe(true);
      }
  }
}

/** A free place that fits does not stay free while somebody waits for it. */
async function nobodyForgotten(scene: Scene): Promise<void> {
  const rules = await listPlaceRules(world.ctx.db, scene.conferenceId);
  const categories = await listCategoriesWithPlaces(world.ctx.db, scene.conferenceId);
  for (const one of await scene.all()) {
    if (one.status !== "waitlisted" || one.waitingReason === "offers_unanswered") continue;
    const places = categories.find(({ id }) => id === one.categoryId)?.places;
    expect(places && refusalFor({ places, rules }, one)).not.toBeNull();
  }
}

/** Who waited all the while and needs nothing that the other did not need was not passed by the machine. */
async function nobodyPassed(scene: Scene, before: readonly Registration[]): Promise<void> {
  const rules = await listPlaceRules(world.ctx.db, scene.conferenceId);
  const held = new Set(before.filter(({ status }) => holdsPlace(status)).map(({ id }) => id));
  const after = await scene.all();
  const waited = before.filter(
    ({ id, status, version }) =>
      status === "waitlisted" && after.some((one) => one.id === id && one.version === version),
  );
  for (const given of after) {
    if (!holdsPlace(given.status) || held.has(given.id) || scene.byDecision.has(given.id)) continue;
    const wasBefore = before.find(({ id }) => id === given.id);
    for (const one of waited) {
      if (one.categoryId !== given.categoryId) continue;
      if (wasBefore && wasBefore.status === "waitlisted" && wasBefore.id < one.id) continue;
      const needs = keysFor(rules, given);
      const same = Object.entries(keysFor(rules, one)).every(([rule, key]) => needs[rule] === key);
      expect(same, `${given.id} passed ${one.id}`).toBe(false);
    }
  }
}

/** Done, or refused for good; not where the caller is asked to try again. */
const wasHeard = (result: PromiseSettledResult<unknown> | undefined): boolean =>
  result?.status === "fulfilled" || (result?.reason instanceof DomainError && result.reason.code !== "unavailable");

describe.each(countedIn)("five commands at once, in any order, places counted in $counter", ({ rush }) => {
  it("break no quota, skip nobody who waits and lose nobody", { timeout: 120_000 }, async () => {
    const scenes = fc.record({
      quotas: fc.tuple(fc.nat(3), fc.nat(3)),
      people: fc.array(person, { minLength: 3, maxLength: 6 }),
      commands: fc.array(command, { minLength: 5, maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(scenes, async ({ quotas, people, commands }) => {
        const scene = await Scene.create(quotas, rush);
        for (const one of people) await scene.register(one);
        await scene.settle();
        const before = await scene.all();

        const results = await Promise.allSettled([...commands.map((one) => scene.run(one)), scene.settle()]);
        await Promise.all([scene.settle(), scene.settle()]);

        for (const result of results)
          if (result.status === "rejected")
            expect(result.reason).toHaveProperty("code", expect.not.stringMatching("internal"));
        // Whoever is told that it did not work now, and only they, are not there.
        const registered = commands.filter((one, at) => one.do === "register" && wasHeard(results[at])).length;
        expect(await scene.all()).toHaveLength(people.length + registered);
        await countersHold(scene);
        await nobodyForgotten(scene);
        await nobodyPassed(scene, before);
      }),
      { numRuns: 10 },
    );
  });
});

describe("a place rule", () => {
  it("counts who is there before it lets anybody in, however many register meanwhile", async () => {
    const conference = await world.conference();
    const category = await world.category(conference, { quotaPlaces: 30 });
    const one = () => register(world.ctx, conference.id, registrationExample(category.id, { region: "osh" }));
    await Promise.all(Array.from({ length: 8 }, one));

    const rule = await createRule(world.system(), conference.id, {
      by: "region",
      region: "osh",
      categoryIds: [category.id],
      limit: 10,
    });
    const [late] = await Promise.all([one(), countRule(world.system(), conference.id, rule.id)]);
    await Promise.all(Array.from({ length: 6 }, one));
    const elsewhere = await register(world.ctx, conference.id, registrationExample(category.id, { region: "chui" }));
    await promoteWaiting(world.system(), { conferenceId: conference.id, exceptId: "" });

    const counted = await getPlaceRule(world.ctx.db, conference.id, rule.id);
    expect(counted && viewRule(counted).counts).toEqual([{ key: "osh", takenPlaces: 10, waitingPeople: 5 }]);
    expect((await getRegistration(world.ctx.db, conference.id, late.id))?.status).toBe("confirmed");
    const now = await getRegistration(world.ctx.db, conference.id, elsewhere.id);
    expect([elsewhere.waitingReason, now?.status]).toEqual(["others_wait", "confirmed"]);
  });

  it("keeps places for officials, and tells everybody else why they wait", async () => {
    const conference = await world.conference();
    const category = await world.category(conference, { quotaPlaces: 3, approval: "organizer" });
    const rule = await createRule(world.system(), conference.id, { by: "reserve", categoryIds: [], limit: 2 });
    await countRule(world.system(), conference.id, rule.id);
    const people = [];
    for (let i = 0; i < 3; i++) people.push(await register(world.ctx, conference.id, registrationExample(category.id)));
    const [first, second, third] = people;
    if (!first || !second || !third) throw new Error("three people registered");
    await changeStatus(world.system(), first, "approve");
    await changeStatus(world.system(), second, "approve");

    await expect(changeStatus(world.system(), third, "approve")).rejects.toMatchObject({
      code: "capacity_reached",
      errors: [{ code: "reserve_full", params: { limit: 2 } }],
    });
    const { markOfficial } = await import("./mark-official.ts");
    const official = await markOfficial(world.system(), conference.id, third.id, { official: true });
    await expect(changeStatus(world.system(), official, "approve")).resolves.toMatchObject({ status: "confirmed" });
    await expect(updateRule(world.system(), conference.id, rule.id, { limit: 1 }, 1)).rejects.toMatchObject({
      errors: [{ pointer: "/limit", code: "quota_under_places", params: { takenPlaces: 2 } }],
    });
  });
});
