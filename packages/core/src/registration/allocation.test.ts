import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countedIn } from "../testing/counters.ts";
import { registrationExample, World } from "../testing/world.ts";
import { getAllocation, goOnAllocating, startAllocation } from "./allocate.ts";
import { type Demand, excessOf, proposeAllocation, roomOf } from "./allocation.ts";
import { countRule } from "./count-rule.ts";
import { createRule } from "./place-rules.ts";
import { register } from "./register.ts";
import { listCategoriesWithPlaces, listRegistrations } from "./repo.ts";
import type { CategoryWithPlaces, PlaceRuleView, Registration } from "./schema.ts";
import { registrationStatuses } from "./terms.ts";

const courts = ["Ош облустук соту", "«Чүй  облустук соту»", "чүй облустук соту", "Нарын облустук соту"];
const category = (id: string, quotaPlaces: number): CategoryWithPlaces => ({
  id,
  conferenceId: "con",
  name: { source: "en", en: id },
  description: { source: "en", en: id },
  quotaPlaces,
  approval: "organizer",
  order: 0,
  version: 1,
  places: { categoryId: id, conferenceId: "con", quotaPlaces, takenPlaces: 0, waitingPeople: 0, submittedPeople: 0 },
});
const rule = (by: PlaceRuleView["by"], limit: number, categoryIds: string[] = []): PlaceRuleView => ({
  id: `${by}-${categoryIds.join("")}`,
  conferenceId: "con",
  by,
  limit,
  categoryIds,
  state: "active",
  version: 1,
  counts: [],
});

const people = fc.array(
  fc.record({
    categoryId: fc.constantFrom("a", "b"),
    region: fc.constantFrom("osh" as const, "chui" as const, "naryn" as const),
    institution: fc.constantFrom(...courts),
    sex: fc.constantFrom("female" as const, "male" as const),
    status: fc.constantFrom(...registrationStatuses),
    minute: fc.nat(59),
    official: fc.boolean(),
  }),
  { maxLength: 40 },
);
const demands: fc.Arbitrary<Demand> = fc
  .record({ people, quotas: fc.tuple(fc.nat(15), fc.nat(15)), limits: fc.tuple(fc.nat(8), fc.nat(5), fc.nat(12)) })
  .map(({ people: all, quotas, limits }) => ({
    categories: [category("a", quotas[0]), category("b", quotas[1])],
    rules: [
      rule("region", limits[0]),
      rule("institution", limits[1], ["a"]),
      rule("reserve", limits[2]),
      rule("women", 50),
    ],
    registrations: all.map(({ minute, categoryId, ...one }, at): Registration => {
      const submittedAt = `2018-09-10T06:${String(minute).padStart(2, "0")}:00.000Z`;
      const { accessCode: _code, consents: _consents, ...answers } = registrationExample(categoryId);
      const times = { submittedAt, statusSince: submittedAt, updatedAt: submittedAt };
      const ids = { id: `reg_${String(at).padStart(3, "0")}`, conferenceId: "con", personId: `per_${at}` };
      return { ...answers, ...one, ...times, ...ids, consents: [], demo: false, version: 1 };
    }),
  }));

const ids = (proposals: ReturnType<typeof proposeAllocation>) =>
  proposals.map(({ registration, proposed, why }) => [registration.id, proposed, why]);

describe("a proposal", () => {
  it("keeps every bound, leaves nobody out who fits, and does not depend on the order of reading", () => {
    fc.assert(
      fc.property(demands, fc.infiniteStream(fc.nat()), (demand, shuffle) => {
        const proposals = proposeAllocation(demand);
        const chosen = proposals.filter(({ proposed }) => proposed).map(({ registration }) => registration);

        expect(excessOf(demand, chosen)).toEqual([]);
        const room = roomOf(demand);
        for (const one of chosen) room.take(one);
        for (const { registration, proposed, why, limit } of proposals) {
          if (proposed) continue;
          const full = room.bounds(registration).filter((bound) => bound.taken >= bound.limit);
          expect(full.map((bound) => [bound.reason, bound.limit])).toContainEqual([why, limit]);
        }
        const mixed = demand.registrations
          .map((one) => ({ one, at: shuffle.next().value }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(ids(proposeAllocation({ ...demand, registrations: mixed }))).toEqual(ids(proposals));
      }),
      { numRuns: 150 },
    );
  });

  it("is steered by the target and by institutions without anybody yet, and says so", () => {
    const person = (at: number, sex: "female" | "male", institution: string): Registration => {
      const { accessCode: _code, consents: _consents, ...answers } = registrationExample("a", { sex, institution });
      const submittedAt = `2018-09-10T06:0${at}:00.000Z`;
      const times = { submittedAt, statusSince: submittedAt, updatedAt: submittedAt };
      const own = { id: `reg_${at}`, conferenceId: "con", personId: `per_${at}`, status: "submitted" as const };
      return { ...answers, ...times, ...own, consents: [], demo: false, version: 1 };
    };
    const registrations = [
      person(0, "male", "A"),
      person(1, "male", "A"),
      person(2, "male", "B"),
      person(3, "female", "A"),
      person(4, "female", "A"),
    ];
    const demand = { registrations, categories: [category("a", 4)], rules: [rule("women", 50)] };

    expect(ids(proposeAllocation(demand))).toEqual([
      ["reg_3", true, "target"],
      ["reg_2", true, "first_of_institution"],
      ["reg_4", true, "target"],
      ["reg_0", true, "order"],
      ["reg_1", false, "category_full"],
    ]);
  });
});

describe("applying", () => {
  it.each(countedIn)(
    "goes on where it was cut, does nothing twice, and tells what was refused: $counter",
    async ({ rush }) => {
      const world = await World.create();
      const conference = await world.conference();
      const own = await world.category(conference, { quotaPlaces: 30, approval: "organizer", ...rush });
      const bound = await createRule(world.system(), conference.id, {
        by: "region",
        region: "osh",
        categoryIds: [],
        limit: 2,
      });
      await countRule(world.system(), conference.id, bound.id);
      const come = (region: "osh" | "chui") =>
        register(world.ctx, conference.id, registrationExample(own.id, { region }));
      const all = [];
      for (let at = 0; at < 27; at++) all.push(await come(at < 3 ? "osh" : "chui"));
      const steps = all.map(({ id }, at) => ({
        registrationId: id,
        command: at < 25 ? ("approve" as const) : ("waitlist" as const),
      }));
      const { id } = await startAllocation(world.system(), conference.id, { steps });

      const go = () => goOnAllocating(world.system(), conference.id, id);
      await Promise.all([go(), go()]);
      expect(await getAllocation(world.system(), conference.id, id)).toMatchObject({ state: "running", tried: 20 });
      await go();
      await go();

      expect(await getAllocation(world.system(), conference.id, id)).toMatchObject({
        state: "finished",
        tried: 27,
        total: 27,
        refused: [{ registrationId: all[2]?.id, code: "region_full", limit: 2 }],
      });
      const [counted] = await listCategoriesWithPlaces(world.ctx.db, conference.id);
      expect(counted?.places).toMatchObject({ takenPlaces: 24, waitingPeople: 2, submittedPeople: 1 });
      const { items } = await listRegistrations(world.ctx.db, conference.id, { limit: 100 });
      expect(items.filter(({ status, version }) => status === "confirmed" && version > 2)).toEqual([]);
    },
  );
});
