import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { exported, releasedWorld } from "../../testing/exported-agenda.ts";
import { importWhole, rowsOf } from "../../testing/imports.ts";
import { World } from "../../testing/world.ts";
import { getDraft, type ImportInput, importAgenda, previewImport } from "../index.ts";
import { importFormats } from "../terms.ts";

const asDocument = (document: string | Uint8Array): string =>
  typeof document === "string" ? document : Buffer.from(document).toString("base64");

async function newConference() {
  const world = await World.create();
  return { world, ctx: world.system(), conference: await world.conference() };
}

const csv = (...rows: string[]): ImportInput => ({
  format: "csv",
  language: "en",
  document: ["Day,Starts,Ends,Title,Kind,Room,People", ...rows].join("\r\n"),
});

describe("what we export", () => {
  it.each(importFormats)("comes back from %s into another conference, and twice into none", async (format) => {
    const at = await releasedWorld();
    const document = asDocument(await exported(at, format));
    const input: ImportInput = { format, language: "en", document };
    const next = await at.world.conference();
    await importWhole(at.ctx, next.id, input);
    await importWhole(at.ctx, next.id, input);

    const { sessions, rooms, tracks, speakers } = await getDraft(at.ctx, next.id);
    const nameOf = (parts: readonly { id: string; name: { en?: string | undefined } }[], id: string | null) =>
      parts.find((part) => part.id === id)?.name.en;
    expect(sessions.map(({ title, startsAt, endsAt }) => [title.en ?? title.ru, startsAt, endsAt])).toEqual([
      ["Opening", at.opening.startsAt, at.opening.endsAt],
      ["Panel <1> & more", at.panel.startsAt, at.panel.endsAt],
    ]);
    expect(sessions.map(({ roomId }) => nameOf(rooms, roomId))).toEqual(["Main hall", "Room 2"]);
    expect(sessions.map(({ trackId }) => nameOf(tracks, trackId))).toEqual([undefined, "Evidence & proof"]);
    expect(sessions[0]?.abstract?.en).toContain("- First; **second**, third");
    const people = speakers.map(({ name }) => name.en);
    expect(people).toEqual(format === "icalendar" ? [] : ["Өмүрбек Ңурланов"]);
    if (format !== "icalendar") expect(sessions.map(({ kind }) => kind)).toEqual(["opening", "panel"]);
  });

  it.each(importFormats)("is known again in its own conference from %s", async (format) => {
    const at = await releasedWorld();
    const input: ImportInput = { format, language: "en", document: asDocument(await exported(at, format)) };

    expect(await rowsOf(at.ctx, at.conference.id, input)).toEqual([["keep"], ["keep"]]);
    expect(await importWhole(at.ctx, at.conference.id, input)).toEqual([]);
  });
});

describe("a dry run", () => {
  it("says of each row what will be made of it, and writes nothing", async () => {
    const { ctx, conference } = await newConference();
    const input = csv(
      "2018-10-12,09:00,10:00,Opening,Opening,Main hall,Bermet (chair); Aibek",
      "2018-10-12,09:30,10:30,Second,Jubilee,Main hall,Aibek",
      "2018-10-15,09:00,10:00,Too late,Panel,,",
      "2018-10-12,11:00,10:00,Backwards,Panel,,",
      "2018-10-12,soon,10:00,Vague,Panel,,",
      "2018-10-12,12:00,13:00,,Break,,",
      `2018-10-13,09:00,10:00,${"Long ".repeat(60)},Дискуссия,,`,
      "2018-10-12,09:00,10:00,Opening,Opening,Main hall,",
    );

    expect(await rowsOf(ctx, conference.id, input)).toEqual([
      ["create", "room_overlap", "person_overlap"],
      ["create", "kind_unknown", "room_overlap", "person_overlap"],
      ["refuse", "outside_days"],
      ["refuse", "ends_before_start"],
      ["refuse", "time_invalid"],
      ["refuse", "title_missing"],
      ["create", "title_shortened"],
      ["refuse", "repeated"],
    ]);
    const plan = await previewImport({ ...ctx, locale: "ru" }, conference.id, input);
    expect(plan.sessions[2]?.messages[0]?.text).toBe("Заседание не попадает в дни конференции.");
    expect(plan).toMatchObject({ rooms: [{ name: "Main hall", action: "create" }], remaining: 1 + 2 + 3 });
    expect(await getDraft(ctx, conference.id)).toMatchObject({ rooms: [], speakers: [], sessions: [] });
    await importWhole(ctx, conference.id, input);
    expect((await getDraft(ctx, conference.id)).sessions).toHaveLength(3);
  });

  it("reads clocks in the conference's zone, and calendars in their own", async () => {
    const { ctx, conference } = await newConference();
    const calendar = (start: string) =>
      `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Talk\r\n${start}\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR`;
    const startOf = async (start: string) =>
      (await previewImport(ctx, conference.id, { format: "icalendar", language: "en", document: calendar(start) }))
        .sessions[0];

    expect(await startOf("DTSTART:20181012T090000")).toMatchObject({
      startsAt: "2018-10-12T03:00:00.000Z",
      endsAt: "2018-10-12T04:00:00.000Z",
    });
    expect(await startOf("DTSTART:20181012T090000Z")).toMatchObject({ startsAt: "2018-10-12T09:00:00.000Z" });
    expect(await startOf("DTSTART;TZID=Europe/Berlin:20181012T090000")).toMatchObject({
      startsAt: "2018-10-12T07:00:00.000Z",
    });
    expect(await startOf("DTSTART;VALUE=DATE:20181012")).toMatchObject({ messages: [{ code: "all_day" }] });
    expect(await startOf("DTSTART:20181012T090000Z\r\nRRULE:FREQ=SECONDLY")).toMatchObject({
      messages: [{ code: "repeats" }],
    });
  });
});

describe("an import", () => {
  it("is for the organizer", async () => {
    const { world, conference } = await newConference();
    const nobody = await world.person();
    const input = csv("2018-10-12,09:00,10:00,Opening,Opening,,");

    await expect(importAgenda(world.ctx, conference.id, input)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(previewImport(nobody.ctx, conference.id, input)).rejects.toMatchObject({ code: "not_found" });
  });

  it("makes nothing twice when two organizers start it at once", async () => {
    const { ctx, conference } = await newConference();
    const rows = Array.from(
      { length: 40 },
      (_, at) => `2018-10-12,09:00,10:00,Session ${at},Panel,Room ${at % 3},Person ${at % 5}`,
    );

    await Promise.all([importWhole(ctx, conference.id, csv(...rows)), importWhole(ctx, conference.id, csv(...rows))]);

    const { rooms, speakers, sessions } = await getDraft(ctx, conference.id);
    expect([rooms.length, speakers.length, sessions.length]).toEqual([3, 5, 40]);
  });

  it("refuses documents that would exhaust it, and leaves nothing half-written", async () => {
    const { ctx, conference } = await newConference();
    const laughs = `<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><schedule><day>&b;</day></schedule>`;
    const row = "2018-10-12,09:00,10:00,Opening,Opening,,";
    const bomb = zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(30_000_000) }, { level: 9 });
    const documents: ImportInput[] = [
      { format: "frab-xml", language: "en", document: laughs },
      { format: "frab-xml", language: "en", document: "<a>".repeat(50_000) },
      { format: "schedule-json", language: "en", document: "[".repeat(100_000) },
      { format: "xlsx", language: "en", document: Buffer.from(bomb).toString("base64") },
      { format: "icalendar", language: "en", document: "BEGIN:VCALENDAR\r\n".repeat(1000) },
      csv(...Array.from({ length: 1001 }, () => row)),
    ];

    for (const input of documents) {
      const refused = { code: "validation_failed", errors: [{ pointer: "/document", code: "unreadable_document" }] };
      await expect(importAgenda(ctx, conference.id, input), input.format).rejects.toMatchObject(refused);
    }
    expect(await getDraft(ctx, conference.id)).toMatchObject({ rooms: [], speakers: [], sessions: [] });
  });

  it.each(importFormats)("answers garbage in %s with a problem or a plan, never with a defect", async (format) => {
    const at = await releasedWorld();
    const good = asDocument(await exported(at, format));
    const next = await at.world.conference();
    const cut = fc
      .record({ from: fc.nat(good.length), length: fc.nat(200), instead: fc.string({ unit: "binary", maxLength: 20 }) })
      .map(({ from, length, instead }) => good.slice(0, from) + instead + good.slice(from + length));
    const garbage = fc.oneof(cut, fc.string({ unit: "binary", minLength: 1, maxLength: 300 }), fc.json());

    await fc.assert(
      fc.asyncProperty(garbage, async (document) => {
        const outcome = await previewImport(at.ctx, next.id, { format, language: "ky", document }).catch(
          (error: unknown) => error,
        );
        if (outcome instanceof Error) expect(outcome).toMatchObject({ code: "validation_failed" });
        else expect(outcome).toMatchObject({ remaining: expect.any(Number) });
      }),
      { numRuns: 60 },
    );
    expect(await getDraft(at.ctx, next.id)).toMatchObject({ rooms: [], tracks: [], speakers: [], sessions: [] });
  });
});
