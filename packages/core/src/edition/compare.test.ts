import { beforeAll, expect, it } from "vitest";
import { createRoom, createSession } from "../agenda/index.ts";
import { type Conference, createSeries } from "../conference/index.ts";
import { inviteInstitution, nominate } from "../nomination/index.ts";
import { register } from "../registration/index.ts";
import { roomExample, sessionExample } from "../testing/agenda.ts";
import { institutionExample, nominationExample } from "../testing/nomination.ts";
import { sheetRows } from "../testing/sheet-rows.ts";
import { registrationExample, World } from "../testing/world.ts";
import { suppressed } from "./figures.ts";
import { type Comparison, compareEditions, exportComparison, type Measure } from "./index.ts";

let world: World;
let older: Conference;
let newer: Conference;

async function held(seriesId: string, startsOn: string, people: number): Promise<Conference> {
  const conference = await world.conference({ seriesId, startsOn, endsOn: startsOn });
  const category = await world.category(conference, { quotaPlaces: 6 });
  for (let at = 0; at < people; at++) await register(world.ctx, conference.id, registrationExample(category.id));
  const room = await createRoom(world.system(), conference.id, roomExample());
  const at = { startsAt: `${startsOn}T03:00:00.000Z`, endsAt: `${startsOn}T04:30:00.000Z`, roomId: room.id };
  await createSession(world.system(), conference.id, sessionExample(at));
  await createSession(world.system(), conference.id, sessionExample({ ...at, kind: "break", roomId: null }));
  const institution = await inviteInstitution(
    world.system(),
    conference.id,
    institutionExample([{ categoryId: category.id, quotaPlaces: 5 }]),
  );
  await nominate(world.system(), { institutionId: institution.id, key: null }, nominationExample(category.id));
  return conference;
}

beforeAll(async () => {
  world = await World.create();
  const { id } = await createSeries(world.system(), { name: { source: "en", en: "Judges" } });
  older = await held(id, "2018-10-12", 8);
  newer = await held(id, "2019-10-11", 3);
  await world.conference({ title: { source: "en", en: "Another series" } });
});

const rowOf = ({ rows }: Comparison, measure: Measure) => rows.find((row) => row.measure === measure)?.values;

it("lays the editions of the series side by side, the oldest first, as their counters and agendas say", async () => {
  const { ctx } = await world.organizer();
  const found = await compareEditions(ctx, newer.id);

  expect(found.editions.map(({ conferenceId }) => conferenceId)).toEqual([older.id, newer.id]);
  const expected = {
    places: [6, 6],
    registered: [8, 3],
    confirmed: [6, 3],
    waiting: [2, 0],
    institutions: [1, 1],
    nominated: [1, 1],
    sessions: [1, 1],
    hours: [1.5, 1.5],
    rooms: [1, 1],
  } as const satisfies Partial<Record<Measure, readonly number[]>>;
  for (const measure of [
    "places",
    "registered",
    "confirmed",
    "waiting",
    "institutions",
    "nominated",
    "sessions",
    "hours",
    "rooms",
  ] as const)
    expect([measure, rowOf(found, measure)]).toEqual([measure, expected[measure]]);
  expect(found.sessionRows).toEqual([
    { kind: "opening", values: [1, 1] },
    { kind: "break", values: [1, 1] },
  ]);
});

it("tells whoever only reads reports no small number of people, nor a sum from which one would follow", async () => {
  const grants = [older, newer].map(
    ({ id }) => ({ role: "reportReader", scopeType: "conference", scopeId: id }) as const,
  );
  const { ctx } = await world.person(...grants);
  const found = await compareEditions(ctx, older.id);

  expect(rowOf(found, "confirmed")).toEqual([6, "few"]);
  expect(rowOf(found, "waiting")).toEqual(["few", 0]);
  expect(rowOf(found, "registered")).toEqual(["few", "few"]);
  expect(rowOf(found, "nominated")).toEqual(["few", "few"]);
  expect(rowOf(found, "places")).toEqual([6, 6]);
  const csv = await exportComparison(ctx, older.id, "csv");
  expect(csv).toContain("Confirmed,6,fewer than 5");
  const none = { places: 9, institutions: 0, sessions: 0, hours: 0, speakers: 0, rooms: 0, tracks: 0 };
  const nominations = { nominated: 0, nominationsConfirmed: 0, nominationsDeclined: 0 };
  // Two hidden parts hide each other: the sum may be told.
  const two = { registered: 10, confirmed: 6, offered: 2, waiting: 2, submitted: 0, ...nominations, ...none };
  expect(suppressed(two)).toMatchObject({ registered: 10, offered: "few", waiting: "few", confirmed: 6 });
});

it("is seen only for conferences that the reader may look into, and taken along as a workbook", async () => {
  const { ctx } = await world.person({ role: "organizer", scopeType: "conference", scopeId: newer.id });
  const found = await compareEditions(ctx, newer.id);
  const { ctx: nobody } = await world.person();

  expect(found.editions.map(({ conferenceId }) => conferenceId)).toEqual([newer.id]);
  await expect(compareEditions(ctx, older.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(compareEditions(nobody, newer.id)).rejects.toMatchObject({ code: "not_found" });
  const workbook = await exportComparison((await world.organizer()).ctx, newer.id, "xlsx");
  if (typeof workbook === "string") throw new Error("a workbook is bytes");
  const rows = await sheetRows(workbook);
  expect(
    rows
      .find(([first]) => first === "Registered")
      ?.slice(1)
      .map(Number),
  ).toEqual([8, 3]);
});
