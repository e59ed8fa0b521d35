import { XMLParser } from "fast-xml-parser";
import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { sessionExample } from "../../testing/agenda.ts";
import { countCalls } from "../../testing/count-calls.ts";
import { exported, releasedWorld } from "../../testing/exported-agenda.ts";
import { sheetRows } from "../../testing/sheet-rows.ts";
import { createSession, exportFormats, releaseAgenda, updateSession } from "../index.ts";
import { guidOf, numberFor, numbersFor } from "./identify.ts";

const text = v.pipe(v.string(), v.minLength(1));
const when = v.pipe(v.string(), v.isoTimestamp());
const placeSchema = v.object({
  "@type": v.literal("Place"),
  name: text,
  address: v.object({ "@type": v.literal("PostalAddress"), streetAddress: text, addressLocality: text }),
});
const common = {
  "@type": v.literal("Event"),
  "@id": v.pipe(v.string(), v.url()),
  name: text,
  location: placeSchema,
  eventStatus: v.literal("https://schema.org/EventScheduled"),
  url: v.pipe(v.string(), v.url()),
};
const jsonLdSchema = v.object({
  "@context": v.literal("https://schema.org"),
  ...common,
  startDate: v.pipe(v.string(), v.isoDate()),
  endDate: v.pipe(v.string(), v.isoDate()),
  subEvent: v.array(
    v.object({
      ...common,
      identifier: v.pipe(v.string(), v.uuid()),
      startDate: when,
      endDate: when,
      performer: v.optional(v.array(v.object({ "@type": v.literal("Person"), name: text, jobTitle: text }))),
    }),
  ),
});

describe("documents of a released agenda", () => {
  it("say the same in every format", async () => {
    const at = await releasedWorld();
    const ids = [guidOf(at.opening.id), guidOf(at.panel.id)];
    const json = JSON.parse(String(await exported(at, "schedule-json")));
    const parser = new XMLParser({
      ignoreAttributes: false,
      isArray: (name) => ["event", "day", "room"].includes(name),
    });
    const xml = parser.parse(String(await exported(at, "frab-xml")));
    const ld = v.parse(jsonLdSchema, JSON.parse(String(await exported(at, "json-ld"))));
    const csv = parseCsv(String(await exported(at, "csv")));
    const sheet = await sheetRows(await exported(at, "xlsx"));
    const jsonEvents = json.schedule.conference.days.flatMap(({ rooms }: { rooms: object }) =>
      Object.values(rooms).flat(),
    );
    const xmlEvents = xml.schedule.day
      .flatMap(({ room }: { room: { event?: object[] }[] }) => room)
      .flatMap(({ event }: { event?: object[] }) => event ?? []);

    expect(jsonEvents).toMatchObject([
      { guid: ids[0], date: "2018-10-12T09:00:00+06:00", start: "09:00", duration: "01:00", room: "Main hall" },
      { guid: ids[1], title: "Panel <1> & more", track: "Evidence & proof", duration: "01:30", room: "Room 2" },
    ]);
    expect(jsonEvents[0].persons).toMatchObject([{ name: "Өмүрбек Ңурланов", biography: "Chair" }]);
    expect(xmlEvents).toMatchObject(
      jsonEvents.map(({ guid, id, title, date }: Record<string, unknown>) => ({
        "@_guid": guid,
        "@_id": String(id),
        title,
        date,
      })),
    );
    expect(ld.subEvent.map(({ identifier }) => identifier)).toEqual(ids);
    expect(csv.map((row) => row.at(-1))).toEqual(["Identifier", ...ids]);
    expect(sheet).toEqual(csv);
    expect(csv[1]?.slice(0, 6)).toEqual([
      "2018-10-12",
      "2018-10-12 09:00",
      "2018-10-12 10:00",
      "Opening",
      "Opening",
      "Main hall",
    ]);
  });

  it("speak the language asked, and the source language where there is none", async () => {
    const at = await releasedWorld();
    const csv = parseCsv(String(await exported(at, "csv", {}, "ky")));

    expect(csv[0]?.slice(0, 2)).toEqual(["Күн", "Башталышы"]);
    expect(csv[1]?.slice(3, 5)).toEqual(["Открытие конференции", "Ачылыш"]);
    expect(String(await exported(at, "csv")).startsWith("\uFEFF")).toBe(true);
  });

  it("are the same bytes as long as nothing is released", async () => {
    const at = await releasedWorld();
    for (const format of exportFormats) expect(await exported(at, format)).toEqual(await exported(at, format));
  });

  it("never hold a formula, whatever a title begins with", async () => {
    const titles = ["=1+1", "+7", "-2", "@SUM(A1)", '=HYPERLINK("https://evil.test")'];
    const at = await releasedWorld();
    for (const title of titles)
      await createSession(at.ctx, at.conference.id, sessionExample({ title: { source: "en", en: title } }));
    await releaseAgenda(at.ctx, at.conference.id, {});

    const csv = parseCsv(String(await exported(at, "csv"))).map((row) => String(row[3]));
    const xlsx = await exported(at, "xlsx");
    const { sheets } = await readXlsx(xlsx instanceof Uint8Array ? xlsx : new Uint8Array(), { readStyles: true });
    const formulas = [...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined);

    expect(csv.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(csv).toContain("'=1+1");
    expect(formulas).toEqual([]);
    expect((await sheetRows(xlsx)).map((row) => row[3])).toEqual(expect.arrayContaining(titles));
  });

  it("keep ids and numbers over releases", async () => {
    const at = await releasedWorld();
    const ids = async () =>
      [...String(await exported(at, "frab-xml")).matchAll(/<event id="(\d+)" guid="([^"]+)"/g)].map(
        ([, ...found]) => found,
      );
    const before = await ids();
    await updateSession(
      at.ctx,
      at.conference.id,
      at.panel.id,
      sessionExample({ title: { source: "en", en: "New" } }),
      1,
    );
    await createSession(at.ctx, at.conference.id, sessionExample());
    await releaseAgenda(at.ctx, at.conference.id, {});

    expect(before).toHaveLength(2);
    expect(await ids()).toEqual(expect.arrayContaining(before));
  });

  it("cost as many reads with 300 sessions as with two: the address, the conference, the release and its parts", async () => {
    const at = await releasedWorld();
    const few = await countCalls(at.world.ctx.db, () => exported(at, "schedule-json"));
    const abstract = { source: "en", en: "What the courts found. ".repeat(20) } as const;
    const make = () => createSession(at.ctx, at.conference.id, sessionExample({ abstract }));
    for (let made = 0; made < 300; made += 10) await Promise.all(Array.from({ length: 10 }, make));
    await releaseAgenda(at.ctx, at.conference.id, {});
    const many = await countCalls(at.world.ctx.db, () => exported(at, "schedule-json"));

    expect(few.calls).toEqual(["GetItemCommand", "GetItemCommand", "QueryCommand", "QueryCommand"]);
    expect(many.calls).toEqual(few.calls);
  });
});

describe("numbers", () => {
  it("fit into 31 bits, are never given twice and stay where they were", () => {
    const crowded = (id: string, attempt: number): number => (numberFor(id, attempt) % 7) + 1;
    const ids = ["ags_1", "ags_2", "ags_3", "ags_4", "ags_5", "ags_6"];
    const all = numbersFor(ids, crowded);

    expect(new Set(all.values()).size).toBe(ids.length);
    for (const count of [1, 2, 3, 4, 5])
      for (const [id, number] of numbersFor(ids.slice(0, count), crowded)) expect(all.get(id)).toBe(number);
    for (const id of ids) expect(numberFor(id, 0)).toSatisfy((one: number) => one >= 1 && one <= 2 ** 31 - 1);
  });
});
