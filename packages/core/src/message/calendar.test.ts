import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { type Conference, updateConference } from "../conference/index.ts";
import {
  approveRegistration,
  declineRegistration,
  getRegistration,
  type Registration,
  register,
} from "../registration/index.ts";
import { conferenceExample, registrationExample, World } from "../testing/world.ts";
import { calendarEntry } from "./calendar.ts";

const url = "https://assize.example/me";
const long = "Конференция судей Кыргызской Республики по делам о торговле людьми, с участием следствия и прокуратуры";

const parsed = (content: string): ICAL.Component => new ICAL.Component(ICAL.parse(content));

/** A calendar that does what RFC 5546 asks: same UID, higher SEQUENCE replaces; CANCEL marks. */
class Calendar {
  readonly entries = new Map<string, ICAL.Event>();
  apply(content: string): void {
    const event = parsed(content).getFirstSubcomponent("vevent");
    if (!event) throw new Error("an entry has an event");
    const next = new ICAL.Event(event);
    const known = this.entries.get(next.uid);
    if (known === undefined || next.sequence > known.sequence) this.entries.set(next.uid, next);
  }
}

describe("the entry in a calendar", () => {
  let world: World;
  let conference: Conference;
  let registration: Registration;
  const entry = async (method: "REQUEST" | "CANCEL"): Promise<string> => {
    const current = await getRegistration(world.ctx.db, conference.id, registration.id);
    return calendarEntry(conference, current ?? registration, method, url);
  };
  beforeAll(async () => {
    world = await World.create();
    conference = await world.conference({ title: { source: "ru", ru: long } });
    const category = await world.category(conference);
    registration = await register(world.ctx, conference.id, registrationExample(category.id, { locale: "ru" }));
  });

  it("folds its lines by octets and never inside a letter", async () => {
    const content = await entry("REQUEST");
    const lines = content.split("\r\n");

    expect(lines.filter((line) => line.startsWith(" ")).length).toBeGreaterThan(2);
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(content.replaceAll("\r\n", "")).not.toMatch(/[\r\n\uFFFD]/);
    expect(content.replaceAll("\r\n ", "")).toContain(`SUMMARY:${long.replace(",", "\\,")}`);
  });

  it("defines the zone of the conference and names organizer and attendee", async () => {
    const calendar = parsed(await entry("REQUEST"));
    const zone = calendar.getFirstSubcomponent("vtimezone");
    const event = calendar.getFirstSubcomponent("vevent");
    const attendee = event?.getFirstProperty("attendee");

    expect(zone?.getFirstPropertyValue("tzid")).toBe("Asia/Bishkek");
    expect(zone?.getFirstSubcomponent("standard")?.getFirstPropertyValue("tzoffsetto")?.toString()).toBe("+06:00");
    expect(String(event?.getFirstPropertyValue("organizer")).toLowerCase()).toBe("mailto:office@assize.test");
    expect(attendee?.getFirstValue()?.toString().toLowerCase()).toBe(`mailto:${registration.email}`);
    expect([
      attendee?.getParameter("role"),
      attendee?.getParameter("partstat"),
      attendee?.getParameter("rsvp"),
    ]).toEqual(["REQ-PARTICIPANT", "ACCEPTED", "FALSE"]);
  });

  it("is one entry through a change of days, a loss of the place and a return, whatever comes late", async () => {
    const calendar = new Calendar();
    const invited = await entry("REQUEST");
    const input = conferenceExample({ slug: conference.slug, title: conference.title });
    const moved = { ...input, startsOn: "2018-11-02", endsOn: "2018-11-03" };
    conference = await updateConference(world.system(), conference.id, moved, conference.version);
    const updated = await entry("REQUEST");
    for (const content of [invited, updated, invited]) calendar.apply(content);
    const [first] = calendar.entries.values();
    expect([calendar.entries.size, first?.startDate.toString(), first?.endDate.toString()]).toEqual([
      1,
      "2018-11-02",
      "2018-11-04",
    ]);

    await declineRegistration(world.system(), conference.id, registration.id, { reason: "Нет мест" });
    const withdrawn = await entry("CANCEL");
    for (const content of [withdrawn, updated]) calendar.apply(content);
    const status = () =>
      [...calendar.entries.values()].map(({ component }) => component.getFirstPropertyValue("status"));
    expect(status()).toEqual(["CANCELLED"]);

    await approveRegistration(world.system(), conference.id, registration.id, {});
    for (const content of [await entry("REQUEST"), withdrawn]) calendar.apply(content);
    expect(status()).toEqual(["CONFIRMED"]);
  });
});
