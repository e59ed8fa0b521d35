import { getDraft } from "@assize/core/agenda/index.ts";
import { findConferenceBySlug } from "@assize/core/conference/index.ts";
import { listDirectory } from "@assize/core/directory/index.ts";
import { beginEdition, getEditionCopy } from "@assize/core/edition/index.ts";
import { findPersonByAddress, personEntity } from "@assize/core/identity/index.ts";
import { listInstitutions } from "@assize/core/nomination/index.ts";
import { listRegistrations, registrationEntity } from "@assize/core/registration/index.ts";
import { getSupportDesk, listSupportPeople } from "@assize/core/support/index.ts";
import { editionExample, itemsOf, runCopy } from "@assize/core/testing/edition.ts";
import { wholeTable } from "@assize/core/testing/whole-table.ts";
import { World } from "@assize/core/testing/world.ts";
import { allEnrolments, listPublishedModules } from "@assize/core/training/index.ts";
import { beforeAll, expect, it } from "vitest";
import { actingAs } from "./acting-as.ts";
import { demoConference } from "./conference.ts";
import { loadDemo } from "./load.ts";

/** How far the demo's learners are. */
async function lessonsDone(world: World): Promise<readonly (readonly number[])[]> {
  const learners = Array.from({ length: 9 }, (_, at) => `demo-${String(at + 20).padStart(3, "0")}@demo.assize.test`);
  return Promise.all(
    learners.map(async (email) => {
      const person = await findPersonByAddress(world.ctx.db, email);
      const enrolments = person ? await allEnrolments(world.ctx.db, person.id) : [];
      return enrolments.map(({ completedLessonIds }) => completedLessonIds.length);
    }),
  );
}

/** From here on the database takes so many writes, and no more. */
function pullThePlugAfter(world: World, writes: number): () => void {
  let left = writes;
  const name = `plug-${writes}`;
  world.ctx.db.client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === "TransactWriteItemsCommand" && left-- <= 0) throw new Error("pulled the plug");
      return next(args);
    },
    { step: "initialize", name, priority: "high" },
  );
  return () => world.ctx.db.client.middlewareStack.remove(name);
}

/** Rooms that are taken on a night, journeys and statements. */
async function supportOf(world: World, conferenceId: string) {
  const { hotels } = await getSupportDesk(world.system(), conferenceId);
  const { items } = await listSupportPeople(world.system(), conferenceId, { limit: 100 });
  return {
    rooms: hotels.map(({ taken }) => Object.values(taken).map((nights) => nights["2018-10-12"])),
    journeys: items.filter(({ travel }) => travel).length,
    statements: items.filter(({ money }) => money?.statement).length,
    diets: items.filter(({ diet }) => diet).length,
  };
}

/** How many entries the list has, and how many judges come from a court that is not in it. */
async function listedOf(world: World, conferenceId: string) {
  const names = (await listDirectory(world.system(), conferenceId)).map(({ name }) => name.ky ?? "");
  const { items } = await listRegistrations(world.system(), conferenceId, undefined, { limit: 200 });
  const judges = items.filter(({ courtLevel }) => courtLevel !== "none");
  return [names.length, judges.filter(({ institution }) => !names.includes(institution)).length];
}

async function counts(world: World) {
  const conference = await findConferenceBySlug(world.ctx.db, demoConference.slug);
  if (conference === null) throw new Error("the demo has a conference");
  const draft = await getDraft(world.system(), conference.id);
  const { items } = await listRegistrations(world.system(), conference.id, undefined, { limit: 200 });
  const modules = await listPublishedModules(world.ctx, { limit: 10 });
  return {
    sessions: draft.sessions.length,
    releases: draft.currentRelease?.number,
    conflicts: draft.conflicts,
    unreleased: draft.unreleasedChanges,
    modules: modules.items.length,
    judges: items.filter(({ courtLevel, status }) => courtLevel !== "none" && status === "confirmed").length,
    practitioners: items.filter(({ courtLevel, status }) => courtLevel === "none" && status === "confirmed").length,
    regions: new Set(items.map(({ region }) => region)).size,
    statuses: Object.fromEntries(
      [...Map.groupBy(items, ({ status }) => status)].map(([name, all]) => [name, all.length]),
    ),
    institutions: (await listInstitutions(world.system(), conference.id, { limit: 50 })).items.map(({ quotas }) =>
      quotas.map(({ nominatedPeople, confirmedPeople, declinedPeople }) => [
        nominatedPeople,
        confirmedPeople,
        declinedPeople,
      ]),
    ),
    support: await supportOf(world, conference.id),
    listed: await listedOf(world, conference.id),
    lessonsDone: await lessonsDone(world),
    demo: items.every(({ demo }) => demo),
  };
}

it("loads the conference as the brief tells it, also after it was stopped in the middle, and twice is once", async () => {
  const world = await World.create("2018-09-10T06:00:00.000Z");
  for (const stopAt of [
    "accounts 3",
    "sessions 9",
    "registrations 40",
    "registrations 120",
    "institutions 1",
    "support 5",
    "modules 1",
  ]) {
    const stopped = loadDemo(world.ctx, (step, done) => {
      if (`${step} ${done}` === stopAt) throw new Error("pulled the plug");
    });
    await expect(stopped).rejects.toThrow("pulled the plug");
  }

  await loadDemo(world.ctx, () => {});
  const once = await counts(world);
  await loadDemo(world.ctx, () => {});

  expect(await counts(world)).toEqual(once);
  expect(once).toMatchObject({
    sessions: 28,
    releases: 1,
    conflicts: [],
    unreleased: 0,
    modules: 3,
    regions: 9,
    listed: [24, 0],
    support: { rooms: [[12, 0], [12]], journeys: 12, statements: 4, diets: 3 },
    institutions: [[[1, 2, 1]], [[2, 1, 0]], [[0, 0, 0]]],
    demo: true,
  });
  expect(once.judges).toBeGreaterThan(90);
  expect(once.practitioners).toBeGreaterThan(30);
  expect(Object.keys(once.statuses).toSorted()).toEqual([
    "cancelled",
    "confirmed",
    "declined",
    "submitted",
    "waitlisted",
  ]);
});

/** The demo, loaded without a break. */
let whole: World;
beforeAll(async () => {
  whole = await World.create("2018-09-10T06:00:00.000Z");
  await loadDemo(whole.ctx, () => {});
}, 60_000);

it("comes to the same wherever its writes are cut", async () => {
  const cut = await World.create("2018-09-10T06:00:00.000Z");
  let cuts = 0;
  for (let done = false; !done; cuts++) {
    const mend = pullThePlugAfter(cut, Math.max(5, 60 - 7 * cuts));
    done = await loadDemo(cut.ctx, () => {}).then(
      () => true,
      (error: unknown) => {
        if (!(error instanceof Error && error.message === "pulled the plug")) throw error;
        return false;
      },
    );
    mend();
  }

  expect(cuts).toBeGreaterThan(10);
  expect(await counts(cut)).toEqual(await counts(whole));
}, 120_000);

/** Fields that say something of nobody in particular. */
const common = new Set(["locale", "languages", "courtLevel", "region", "sex", "consents", "grants", "official"]);

/** Every text in a value, however deep. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(textsIn) : [];
};

it("is taken along into a new edition without anything of its people", async () => {
  const demo = await findConferenceBySlug(whole.ctx.db, demoConference.slug);
  const organizer = await findPersonByAddress(whole.ctx.db, "organizer@assize.test");
  if (demo === null || organizer === null) throw new Error("the demo has an organizer");
  const ctx = actingAs(whole.ctx, organizer);
  const { conferenceId } = await beginEdition(ctx, demo.id, editionExample());
  await runCopy(whole, conferenceId);

  const kinds = [personEntity, registrationEntity].map(({ name, privacy }) => ({ name, fields: privacy.personal }));
  const table = await wholeTable(whole.ctx.db);
  const values = new Set(
    kinds.flatMap(({ name, fields }) =>
      table
        .filter(({ entity }) => entity === name)
        .flatMap((item) => fields.filter((field) => !common.has(field)).flatMap((field) => textsIn(item[field]))),
    ),
  );
  const items = await itemsOf(whole.ctx.db, conferenceId);
  // The office and the partners are those of the conference.
  const office = new Set([demo.contactEmail, ...textsIn(demo.partners)]);
  // Courts stand in the directory under their names: a list of institutions, of nobody in particular.
  const texts = new Set(items.filter(({ entity }) => entity !== "directoryEntry").flatMap(textsIn));
  const found = [...values].filter((value) => texts.has(value) && !office.has(value));
  const people = [...values].filter(
    (value) => (value.includes("@") && !office.has(value)) || /^\+?\d{7,}$/.test(value),
  );
  expect(values.size).toBeGreaterThan(200);
  expect(found).toEqual([]);
  expect(people.filter((value) => JSON.stringify(items).includes(value))).toEqual([]);
  expect(await getEditionCopy(ctx, conferenceId)).toMatchObject({ state: "finished" });
  const { sessions, speakers } = await getDraft(ctx, conferenceId);
  expect([sessions.length, speakers.length]).toEqual([28, 0]);
});
