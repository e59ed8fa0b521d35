import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { zoneRules } from "../../shared/zone-rules.ts";
import { sessionExample } from "../../testing/agenda.ts";
import { exported, releasedWorld } from "../../testing/exported-agenda.ts";
import { releaseAgenda, updateSession } from "../index.ts";

/** What a calendar program reads: instants by the document's own VTIMEZONE, nothing else. */
function readBack(document: string) {
  const calendar = new ICAL.Component(ICAL.parse(document));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      description: event.description,
      location: event.location,
      zone: event.startDate.zone.tzid,
      startsAt: event.startDate.toJSDate().toISOString(),
      endsAt: event.endDate.toJSDate().toISOString(),
    };
  });
  return { calendar, events };
}

describe("a calendar", () => {
  it("says the same instants by its own zone rules, and who speaks where", async () => {
    const at = await releasedWorld();
    const { calendar, events } = readBack(String(await exported(at, "icalendar", {}, "ru")));

    expect(calendar.getFirstPropertyValue("method")).toBe("PUBLISH");
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({
      uid: `${at.opening.id}@assize`,
      sequence: 1,
      summary: "Открытие конференции",
      description: "Order of protocol.\n\n- First; **second**, third\n\nӨмүрбек Ңурланов, Chair (председатель)",
      location: "Main hall, Conference hall, 1 Example Street, Bishkek",
      zone: "Asia/Bishkek",
      startsAt: at.opening.startsAt,
      endsAt: at.opening.endsAt,
    });
  });

  it("keeps the UID over releases while SEQUENCE grows, and shows nothing that is not released", async () => {
    const at = await releasedWorld();
    const moved = sessionExample({ startsAt: "2018-10-12T03:15:00.000Z" });
    await updateSession(at.ctx, at.conference.id, at.opening.id, moved, 1);
    const before = readBack(String(await exported(at, "icalendar"))).events[0];
    await releaseAgenda(at.ctx, at.conference.id, {});
    const after = readBack(String(await exported(at, "icalendar"))).events[0];

    expect(before).toMatchObject({ sequence: 1, startsAt: at.opening.startsAt });
    expect(after).toMatchObject({ uid: before?.uid, sequence: 2, startsAt: moved.startsAt });
  });

  it("covers a track, a room or a day where that is asked, and knows no other", async () => {
    const at = await releasedWorld();
    const summaries = async (filter: object) =>
      readBack(String(await exported(at, "icalendar", filter))).events.map(({ summary }) => summary);

    expect(await summaries({ track: at.track.id })).toEqual(["Panel <1> & more"]);
    expect(await summaries({ room: at.room.id })).toEqual(["Opening"]);
    expect(await summaries({ day: "2018-10-12" })).toHaveLength(2);
    expect(await summaries({ day: "2018-10-13" })).toEqual([]);
    await expect(summaries({ day: "2018-10-15" })).rejects.toMatchObject({ code: "not_found" });
    await expect(summaries({ room: at.track.id })).rejects.toMatchObject({ code: "not_found" });
  });

  it("is in UTC where the conference is", async () => {
    const at = await releasedWorld({ timeZone: "UTC" });
    const document = String(await exported(at, "icalendar"));

    expect(document).not.toContain("VTIMEZONE");
    expect(readBack(document).events[0]).toMatchObject({ startsAt: at.opening.startsAt, endsAt: at.opening.endsAt });
  });

  it("has no line over 75 octets and no control character", async () => {
    const document = String(await exported(await releasedWorld(), "icalendar", {}, "ky"));

    for (const line of document.split("\r\n")) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(document.replaceAll("\r\n", "")).not.toMatch(/\p{Cc}/u);
  });
});

describe("the rules of a zone", () => {
  it("give the instants that our pages show, for every zone there is", () => {
    const fortnights = Array.from({ length: 26 }, (_, week) => Date.UTC(2018, 0, 3 + week * 14, 9, 30));
    const isoOf = (atMs: number | undefined): string => new Date(atMs ?? 0).toISOString();
    for (const timeZone of Intl.supportedValuesOf("timeZone")) {
      const rules = zoneRules(timeZone, isoOf(fortnights.at(0)), isoOf(fortnights.at(-1)));
      const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(rules)));
      for (const atMs of fortnights) {
        const read = ICAL.Time.fromDateTimeString(
          new Date(atMs).toLocaleString("sv-SE", { timeZone }).replace(" ", "T"),
        );
        read.zone = zone;
        expect(read.toJSDate().toISOString(), timeZone).toBe(isoOf(atMs));
      }
    }
  });

  it("know that the clocks of Almaty were an hour ahead of today's", () => {
    expect(zoneRules("Asia/Almaty", "2018-10-12T03:00:00Z", "2018-10-14T12:00:00Z")).toContain("TZOFFSETTO:+0600");
    expect(zoneRules("Asia/Almaty", "2026-10-12T03:00:00Z", "2026-10-14T12:00:00Z")).toContain("TZOFFSETTO:+0500");
  });
});
