import { describe, expect, it } from "vitest";
import { exported } from "../../testing/exported-agenda.ts";
import { fixture, hasFixtures } from "../../testing/fixtures.ts";
import { importWhole, rowsOf } from "../../testing/imports.ts";
import { frabXmlErrors, scheduleJsonErrors } from "../../testing/published-schemas.ts";
import { World } from "../../testing/world.ts";
import { getDraft, type ImportInput, previewImport, releaseAgenda } from "../index.ts";

const left = hasFixtures ? "" : " (left out: FIXTURES_DIR is not set)";

const schedules = [
  {
    file: "frab-camp2019.json",
    days: { startsOn: "2019-08-21", endsOn: "2019-08-25", timeZone: "Europe/Berlin" },
    holds: { rooms: 2, tracks: 7, sessions: 79 },
    first: { title: "Opening Ceremony", startsAt: "2019-08-21T09:00:00.000Z", endsAt: "2019-08-21T09:30:00.000Z" },
  },
  {
    file: "pretalx-democon.json",
    days: { startsOn: "2020-12-14", endsOn: "2020-12-16", timeZone: "Europe/Berlin" },
    holds: { rooms: 2, tracks: 2, sessions: 36 },
    first: { startsAt: "2020-12-14T08:00:00.000Z" },
  },
] as const;

describe.skipIf(!hasFixtures)(`real schedules of other conferences${left}`, () => {
  it.each(schedules)("$file comes in once, whole, and goes out valid", async ({ file, days, holds, first }) => {
    const world = await World.create();
    const ctx = world.system();
    const conference = await world.conference(days);
    const input: ImportInput = { format: "schedule-json", language: "en", document: fixture(`schedule/${file}`) };
    const plan = await previewImport(ctx, conference.id, input);
    const pages = await importWhole(ctx, conference.id, input);
    const draft = await getDraft(ctx, conference.id);
    await releaseAgenda(ctx, conference.id, {});
    const at = { world, conference };
    const guids = async () => String(await exported(at, "schedule-json")).match(/"guid":"[^"]+"/g);
    const before = await guids();

    expect(plan.sessions[0]).toMatchObject({ ...first, row: 1, action: "create" });
    expect(pages.every((made) => made <= 25)).toBe(true);
    expect(pages.reduce((sum, made) => sum + made, 0)).toBe(plan.remaining);
    const { rooms, tracks, sessions, speakers } = draft;
    expect({ rooms: rooms.length, tracks: tracks.length, sessions: sessions.length }).toEqual(holds);
    expect(speakers.length).toBe(plan.speakers.length);
    expect(scheduleJsonErrors(String(await exported(at, "schedule-json")))).toBeNull();
    expect(await frabXmlErrors(String(await exported(at, "frab-xml")))).toEqual([]);

    expect(await importWhole(ctx, conference.id, input)).toEqual([]);
    expect(new Set((await rowsOf(ctx, conference.id, input)).map(([action]) => action))).toEqual(new Set(["keep"]));
    await releaseAgenda(ctx, conference.id, {});
    expect(await guids()).toEqual(before);
  });

  it("say of each session that it lies outside the days of another conference", async () => {
    const world = await World.create();
    const conference = await world.conference();
    const input: ImportInput = {
      format: "schedule-json",
      language: "en",
      document: fixture("schedule/frab-camp2019.json"),
    };

    const plan = await previewImport(world.system(), conference.id, input);

    expect(plan).toMatchObject({ rooms: [], tracks: [], speakers: [], remaining: 0 });
    expect(new Set(plan.sessions.map(({ messages }) => messages[0]?.code))).toEqual(new Set(["outside_days"]));
  });
});
