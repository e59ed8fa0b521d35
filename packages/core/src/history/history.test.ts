import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { activityEntity, sealActivities } from "../audit/index.ts";
import { updateConference } from "../conference/index.ts";
import { queryAll } from "../db/read.ts";
import { erasePerson } from "../privacy/index.ts";
import { approveRegistration, cancelRegistration, register } from "../registration/index.ts";
import { conferenceExample, registrationExample, World } from "../testing/world.ts";
import { listActivities } from "./list-activities.ts";
import type { HistoryFilter } from "./schema.ts";
import { historyRooms } from "./terms.ts";
import { isHistoryKind } from "./words.ts";

async function setUp() {
  const world = await World.create();
  const { ctx, person } = await world.organizer();
  const conference = await world.conference();
  const category = await world.category(conference, { approval: "organizer" });
  const list = async (filter: HistoryFilter = {}, limit = 50, cursor?: string) =>
    listActivities(ctx, conference.id, filter, { limit, cursor });
  const names = async (filter: HistoryFilter = {}) => (await list(filter)).items.map(({ name }) => name);
  return { world, ctx, person, conference, category, list, names };
}

it("tells who did what, the newest first, with today's names and the reason", async () => {
  const { world, ctx, person, conference, category, list, names } = await setUp();
  const one = await register(world.ctx, conference.id, registrationExample(category.id, { familyName: "Бекова" }));
  await approveRegistration(ctx, conference.id, one.id, { reason: "She speaks" });
  expect(await names()).toEqual([
    "registration.approved",
    "registration.registered",
    "registration.category_created",
    "conference.published",
    "conference.created",
  ]);
  const [approved, registered] = (await list()).items;
  expect(approved).toMatchObject({
    actor: { type: "person", id: person.id, name: { familyName: person.familyName } },
    registration: { id: one.id, name: { familyName: "Бекова" } },
    reason: "She speaks",
  });
  expect(registered).toMatchObject({ actor: { type: "visitor" }, reason: null });
  // Nothing but what is listed: no address, no phone.
  expect(JSON.stringify(await list())).not.toContain(one.email);

  await erasePerson(world.system(), one.personId);
  const erased = (await list()).items.find(({ name }) => name === "registration.approved");
  expect(JSON.stringify(await list())).not.toContain("Бекова");
  expect(erased?.registration).toEqual({ id: one.id, name: null });
});

it("shows what was asked for: one part, one person, one day by the conference's clocks, one registration", async () => {
  const { world, ctx, person, conference, category, names } = await setUp();
  const one = await register(world.ctx, conference.id, registrationExample(category.id));
  const other = await register(world.ctx, conference.id, registrationExample(category.id));
  // Half past midnight in Bishkek, and still the day before in UTC.
  world.at("2018-09-11T18:30:00.000Z");
  await approveRegistration(ctx, conference.id, one.id, {});
  world.at("2018-09-12T18:00:00.000Z");
  await cancelRegistration(world.system(), conference.id, other.id, {});

  expect(await names({ room: "conference" })).toEqual(["conference.published", "conference.created"]);
  expect(await names({ actorId: person.id })).toEqual(["registration.approved"]);
  expect(await names({ day: "2018-09-12" })).toEqual(["registration.approved"]);
  expect(await names({ day: "2018-09-13" })).toEqual(["registration.cancelled"]);
  expect(await names({ day: "2018-09-11" })).toEqual([]);
  expect(await names({ itemId: one.id })).toEqual(["registration.approved", "registration.registered"]);
  expect(await names({ itemId: other.id, room: "registration", day: "2018-09-13" })).toEqual([
    "registration.cancelled",
  ]);
});

it("leads through all of it page by page, also where a page holds nothing that was asked for", async () => {
  const { ctx, conference, list } = await setUp();
  for (let version = conference.version; version < conference.version + 120; version++)
    await updateConference(ctx, conference.id, conferenceExample({ slug: conference.slug, edition: version }), version);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({}, 50, cursor);
    expect(page.items.length).toBeLessThanOrEqual(50);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual([...new Set(seen)].toSorted().toReversed());
  expect(seen).toHaveLength(123);
  const rare = await list({ room: "registration" }, 1);
  expect(rare.items.map(({ name }) => name)).toEqual(["registration.category_created"]);
});

it("says how far the trail is sealed, and is for organizers only", async () => {
  const { world, ctx, conference, list } = await setUp();
  expect((await list()).sealedUpTo).toBeNull();
  const all = await queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${conference.id}` });
  await sealActivities(world.system("seal"), all);
  world.at("2018-09-10T07:00:00.000Z");
  await updateConference(
    ctx,
    conference.id,
    conferenceExample({ slug: conference.slug, edition: 5 }),
    conference.version,
  );
  const { sealedUpTo, items } = await list();
  expect([sealedUpTo, items.filter(({ at }) => at > (sealedUpTo ?? "")).map(({ name }) => name)]).toEqual([
    "2018-09-10T06:00:00.000Z",
    ["conference.updated"],
  ]);
  const { ctx: other } = await world.person();
  await expect(listActivities(other, conference.id, {}, { limit: 5 })).rejects.toMatchObject({ code: "not_found" });
});

it("has a place, and so words, for every kind of activity that the code writes in a conference", () => {
  const source = join(import.meta.dirname, "..");
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
    (name) => /^[a-z-]+\/[a-z/-]+[.]ts$/.test(name) && !/^(?:i18n|testing|history|pdf)\/|[.]test[.]/.test(name),
  );
  const written = files.flatMap((name) => {
    const text = readFileSync(join(source, name), "utf8");
    if (!/commit\(|activity|_[a-z]+"/.test(text)) return [];
    return [...text.matchAll(/(?:name: |\? |: |= )"([a-z]+[.](?!ics|csv|xlsx|jsonld)[a-z_]+)"/g)].flatMap(
      ([, kind = ""]) => kind,
    );
  });
  // Of the person's or the platform's own trail.
  const elsewhere = new Set([
    "privacy.erasure_begun",
    "privacy.person_erased",

    "privacy.review_put_off",
    "privacy.answers_erased",
    "privacy.enrolment_erased",
    "conference.series_created",
  ]);
  const missing = new Set(
    written.filter(
      (kind) =>
        historyRooms.some((room) => kind.startsWith(`${room}.`)) && !isHistoryKind(kind) && !elsewhere.has(kind),
    ),
  );
  expect(written.length).toBeGreaterThan(60);
  expect([...missing]).toEqual([]);
});
