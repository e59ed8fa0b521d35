import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  createDirectoryEntry,
  type DirectoryEntryInput,
  hideDirectoryEntry,
  listDirectory,
} from "../directory/index.ts";
import { inviteInstitution, nominate } from "../nomination/index.ts";
import { countRule } from "../registration/count-rule.ts";
import { cancelRegistration, getRegistration, listRegistrations, register } from "../registration/index.ts";
import { createRule } from "../registration/place-rules.ts";
import { plainInstitution } from "../registration/rule-key.ts";
import { listPlaceRules } from "../registration/rule-repo.ts";
import { updateRegistration } from "../registration/update-registration.ts";
import { Cut, cutAt } from "../testing/cut-writes.ts";
import { institutionExample, nominationExample } from "../testing/nomination.ts";
import { registrationExample, World } from "../testing/world.ts";
import { getSpellingRun, goOnSettling, listSpellings, type MapSpellingInput, mapSpelling } from "./index.ts";

const naryn: DirectoryEntryInput = {
  name: { source: "ky", ky: "Нарын шаардык соту", ru: "Нарынский городской суд", en: "Naryn City Court" },
  courtLevel: "local",
  region: "naryn",
};
const osh: DirectoryEntryInput = {
  name: { source: "ky", ky: "Ош шаардык соту", ru: "Ошский городской суд", en: "Osh City Court" },
  courtLevel: "local",
  region: "osh",
};

/** A conference whose places are counted by institution, with one entry, and people who wrote it in their own ways. */
async function written(...institutions: readonly string[]) {
  const world = await World.create();
  const conference = await world.conference();
  const category = await world.category(conference, { quotaPlaces: 200 });
  const entry = await createDirectoryEntry(world.system(), conference.id, naryn);
  const rule = await createRule(world.system(), conference.id, { by: "institution", categoryIds: [], limit: 3 });
  await countRule(world.system(), conference.id, rule.id);
  const come = (institution: string) =>
    register(world.ctx, conference.id, registrationExample(category.id, { institution }));
  for (const one of institutions) await come(one);
  return { world, conference, category, entry, come };
}
type Scene = Awaited<ReturnType<typeof written>>;

async function run({ world, conference }: Scene, input: MapSpellingInput) {
  const { id } = await mapSpelling(world.system(), conference.id, input);
  const now = () => getSpellingRun(world.system(), conference.id, id);
  while ((await now()).state === "running") await goOnSettling(world.system(), conference.id, id);
  return now();
}

const listed = async ({ world, conference }: Scene, source: "registrations" | "institutions" = "registrations") =>
  (await listSpellings(world.system(), conference.id, source, { limit: 200 })).items;

const standing = async ({ world, conference }: Scene): Promise<readonly string[]> =>
  (await listRegistrations(world.system(), conference.id, undefined, { limit: 200 })).items.map(
    (one) => one.institution,
  );

/** How many places the rule counts, institution by institution. */
const counted = async ({ world, conference }: Scene): Promise<readonly number[]> => {
  const [rule] = await listPlaceRules(world.ctx.db, conference.id);
  const taken = Object.entries(rule ?? {}).flatMap(([name, value]) =>
    name.startsWith("taken:") && typeof value === "number" && value !== 0 ? [value] : [],
  );
  return taken.toSorted();
};

const horsud = "Нарынский горсуд";

describe("spellings that are not in the directory", () => {
  it("are listed with how many wrote them and the likeliest entry, until it is said what is meant", async () => {
    const scene = await written(horsud, "«нарынский  ГОРСУД»", "Naryn City Court", "Министерство юстиции");
    const { entry } = scene;

    expect(await listed(scene)).toEqual([
      {
        written: horsud,
        people: 2,
        unsettled: 2,
        entryId: null,
        likely: [{ entryId: entry.id, likeness: expect.any(Number) }],
      },
      { written: "Министерство юстиции", people: 1, unsettled: 1, entryId: null, likely: [] },
    ]);
    await run(scene, { written: horsud, entryId: entry.id });
    expect(await listed(scene)).toMatchObject([
      { written: horsud, people: 2, unsettled: 0, entryId: entry.id },
      { written: "Министерство юстиции", people: 1, unsettled: 1 },
    ]);
  });

  it("mean an entry from then on: what stands there is changed, what is written later is understood, and each is counted once", async () => {
    const scene = await written(horsud, "Naryn City Court");
    const { world, conference, entry, come } = scene;
    expect(await counted(scene)).toEqual([1, 1]);

    const done = await run(scene, { written: horsud, entryId: entry.id });
    const later = await come("НАРЫНСКИЙ ГОРСУД");

    expect(done).toMatchObject({ state: "finished", entryId: entry.id, looked: 2, settled: 1, refused: [] });
    expect(later).toMatchObject({
      institution: naryn.name.ky,
      institutionWritten: "НАРЫНСКИЙ ГОРСУД",
      status: "confirmed",
    });
    expect(new Set(await standing(scene))).toEqual(new Set([naryn.name.ky]));
    expect(await counted(scene)).toEqual([3]);
    expect(await come(horsud)).toMatchObject({ status: "waitlisted", waitingReason: "institution_full" });
    expect(await getRegistration(world.ctx.db, conference.id, later.id)).toMatchObject({ version: 1 });
  });

  it("are undone by saying another entry, or none, also for those who changed their registration meanwhile", async () => {
    const scene = await written(horsud, horsud);
    const { world, conference, entry } = scene;
    const other = await createDirectoryEntry(world.system(), conference.id, osh);
    await run(scene, { written: horsud, entryId: entry.id });
    const [first] = (await listRegistrations(world.system(), conference.id, undefined, { limit: 1 })).items;
    if (first === undefined) throw new Error("somebody registered");
    const { categoryId: _category, email: _email, ...answers } = registrationExample(first.categoryId);
    const input = { ...answers, institution: first.institution, position: "Төрага" };
    await updateRegistration(world.system(), conference.id, first.id, input, first.version);

    await run(scene, { written: horsud, entryId: other.id });
    expect([await standing(scene), await counted(scene)]).toEqual([[osh.name.ky, osh.name.ky], [2]]);
    await run(scene, { written: horsud, entryId: null });
    expect([await standing(scene), await counted(scene)]).toEqual([[horsud, horsud], [2]]);
    expect((await listDirectory(world.system(), conference.id)).map(({ spellings }) => spellings)).toEqual([[], []]);
  });

  it("become an entry of their own in one step", async () => {
    const scene = await written("Военный суд", "военный суд");
    const entry = {
      name: { source: "ky", ky: "Аскер соту", ru: "Военный суд" },
      courtLevel: "local",
      region: "bishkek",
    } as const;

    const done = await run(scene, { written: "Военный суд", entryId: null, entry });

    expect(done).toMatchObject({ settled: 2, refused: [] });
    expect([await standing(scene), await listed(scene)]).toEqual([["Аскер соту", "Аскер соту"], []]);
  });

  it("say who was refused where the institution has no more places, and go on when there are", async () => {
    const scene = await written("Naryn City Court", "Naryn City Court", horsud, horsud);
    const { world, conference, entry } = scene;

    const done = await run(scene, { written: horsud, entryId: entry.id });
    expect(done).toMatchObject({ settled: 1, refusedPeople: 1, refused: [{ limit: 3 }] });
    expect(await listed(scene)).toMatchObject([{ written: horsud, people: 2, unsettled: 1, entryId: entry.id }]);
    expect(await counted(scene)).toEqual([1, 3]);

    const all = (await listRegistrations(world.system(), conference.id, undefined, { limit: 10 })).items;
    await cancelRegistration(world.system(), conference.id, all[0]?.id ?? "", {});
    expect(await run(scene, { written: horsud, entryId: entry.id })).toMatchObject({ settled: 2, refused: [] });
    expect(await counted(scene)).toEqual([3]);
  });

  it("go on where they were cut, at any write, and count nobody twice", async () => {
    const scene = await written(horsud, horsud, horsud);
    const { world, conference, entry } = scene;
    for (const moment of ["before", "after"] as const) {
      for (const nth of [1, 3, 4]) {
        await run(scene, { written: horsud, entryId: null });
        const { id } = await mapSpelling(world.system(), conference.id, { written: horsud, entryId: entry.id });
        cutAt(world.ctx, nth, moment);
        await expect(goOnSettling(world.system(), conference.id, id)).rejects.toBeInstanceOf(Cut);
        cutAt(world.ctx, 0, "before");
        await goOnSettling(world.system(), conference.id, id);

        expect(await getSpellingRun(world.system(), conference.id, id)).toMatchObject({ looked: 3, settled: 3 });
        expect([new Set(await standing(scene)), await counted(scene)]).toEqual([new Set([naryn.name.ky]), [3]]);
      }
    }
  });

  it("settle page by page, and what is written in another way stays", async () => {
    const scene = await written(...Array.from({ length: 46 }, (_, at) => (at % 45 === 0 ? horsud : `Сот ${at}`)));
    const { world, conference, entry } = scene;
    const { id } = await mapSpelling(world.system(), conference.id, { written: horsud, entryId: entry.id });

    await goOnSettling(world.system(), conference.id, id);
    expect(await getSpellingRun(world.system(), conference.id, id)).toMatchObject({
      state: "running",
      looked: 40,
      settled: 1,
    });
    await goOnSettling(world.system(), conference.id, id);
    expect(await getSpellingRun(world.system(), conference.id, id)).toMatchObject({
      state: "finished",
      looked: 46,
      settled: 2,
    });
    expect((await standing(scene)).filter((one) => one === naryn.name.ky)).toHaveLength(2);
  });

  it("count the nominees of an institution that is invited under one", async () => {
    const scene = await written();
    const { world, conference, category, entry } = scene;
    const input = institutionExample([{ categoryId: category.id, quotaPlaces: 5 }]);
    const named = { ...input, name: { source: "ru", ru: horsud } } as const;
    const institution = await inviteInstitution(world.system(), conference.id, named);
    await nominate(world.system(), { institutionId: institution.id, key: null }, nominationExample(category.id));

    expect(await listed(scene, "institutions")).toMatchObject([
      { written: horsud, people: 1, unsettled: 1, entryId: null, likely: [{ entryId: entry.id }] },
    ]);
    await run(scene, { written: horsud, entryId: entry.id });
    expect(await listed(scene, "institutions")).toMatchObject([{ unsettled: 0, entryId: entry.id }]);
  });

  it("are for organizers only, and mean an entry that is offered", async () => {
    const scene = await written(horsud);
    const { world, conference, entry } = scene;
    const stranger = (await world.person()).ctx;
    const id = conference.id;
    const to = (input: MapSpellingInput) => mapSpelling(world.system(), id, input);

    await expect(listSpellings(stranger, id, "registrations", { limit: 5 })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(mapSpelling(stranger, id, { written: horsud, entryId: entry.id })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(to({ written: "Naryn City Court", entryId: null })).rejects.toMatchObject({
      errors: [{ pointer: "/written", code: "name_twice" }],
    });
    await expect(to({ written: horsud, entryId: null, entry: naryn })).rejects.toMatchObject({
      errors: [{ pointer: "/name", code: "name_twice" }],
    });
    await hideDirectoryEntry(world.system(), { conferenceId: id, entryId: entry.id }, { hidden: true }, 1);
    await expect(to({ written: horsud, entryId: entry.id })).rejects.toMatchObject({
      errors: [{ pointer: "/entryId", code: "unknown_reference" }],
    });
  });
});

const spelt = fc.constantFrom(horsud, "Oshskij gorsud", "Военный суд");
const command = fc.oneof(
  fc.record({
    does: fc.constant("come" as const),
    written: fc.oneof(spelt, fc.constantFrom("Naryn City Court", "Osh City Court")),
  }),
  fc.record({
    does: fc.constant("say" as const),
    written: spelt,
    means: fc.constantFrom("naryn" as const, "osh" as const, null),
  }),
  fc.record({ does: fc.constant("cancel" as const), at: fc.nat(9) }),
);

/** Places by institution as the registrations have them. */
async function held(scene: Scene): Promise<readonly number[]> {
  const all = (await listRegistrations(scene.world.system(), scene.conference.id, "confirmed", { limit: 200 })).items;
  return [...Map.groupBy(all, ({ institution }) => plainInstitution(institution)).values()]
    .map(({ length }) => length)
    .toSorted();
}

it("whatever comes in which order, each institution's places are counted as they stand, and none has more than it may", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 6, maxLength: 12 }), async (commands) => {
      const scene = await written();
      const { world, conference, entry, come } = scene;
      const ids = { naryn: entry.id, osh: (await createDirectoryEntry(world.system(), conference.id, osh)).id };
      const came: string[] = [];
      for (const one of commands) {
        if (one.does === "come") came.push((await come(one.written)).id);
        if (one.does === "say") await run(scene, { written: one.written, entryId: one.means && ids[one.means] });
        const gone = one.does === "cancel" ? came.splice(one.at % (came.length || 1), 1) : [];
        for (const id of gone) await cancelRegistration(world.system(), conference.id, id, {});
      }
      const places = await counted(scene);
      expect(places).toEqual(await held(scene));
      expect(Math.max(0, ...places)).toBeLessThanOrEqual(3);
    }),
    { numRuns: 4 },
  );
});
