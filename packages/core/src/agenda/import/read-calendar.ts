import ICAL from "ical.js";
import { printable } from "../../shared/printable.ts";
import { instantOf } from "../../shared/zoned-time.ts";
import type { ImportMessage } from "../terms.ts";
import { mostSessions, type ReadAgenda, type SourceSession, UnreadableDocument } from "./source.ts";

function knows(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }) !== null;
  } catch {
    return false;
  }
}

const textOf = (component: ICAL.Component, name: string): string => {
  const value = component.getFirstPropertyValue(name);
  return typeof value === "string" ? printable(value).trim() : "";
};

/** The instant of a property: by its own zone where we know it, else by the document's rules for it, else by the conference's clock. */
function instantIn(calendar: ICAL.Component, component: ICAL.Component, name: string, timeZone: string): string | null {
  const property = component.getFirstProperty(name);
  const time = property?.getFirstValue();
  if (!property || !(time instanceof ICAL.Time) || time.isDate) return null;
  if (time.zone === ICAL.Timezone.utcTimezone) return time.toJSDate().toISOString();
  const named = String(property.getParameter("tzid") ?? "");
  const rules = calendar.getAllSubcomponents("vtimezone").find((zone) => textOf(zone, "tzid") === named);
  if (named !== "" && !knows(named) && rules) {
    time.zone = new ICAL.Timezone(rules);
    return time.toJSDate().toISOString();
  }
  const { year, month, day, hour, minute, second } = time;
  const atMs = instantOf({ year, month, day, hour, minute, second }, named !== "" && knows(named) ? named : timeZone);
  return Number.isNaN(atMs) ? null : new Date(atMs).toISOString();
}

function endOf(component: ICAL.Component, startsAt: string | null, end: string | null): string | null {
  const duration = component.getFirstPropertyValue("duration");
  if (end !== null || startsAt === null || !(duration instanceof ICAL.Duration)) return end;
  return new Date(Date.parse(startsAt) + duration.toSeconds() * 1000).toISOString();
}

function messagesOf(component: ICAL.Component): ImportMessage[] {
  if (component.hasProperty("rrule") || component.hasProperty("rdate")) return ["repeats"];
  const start = component.getFirstPropertyValue("dtstart");
  return start instanceof ICAL.Time && start.isDate ? ["all_day"] : [];
}

function sessionOf(calendar: ICAL.Component, component: ICAL.Component, timeZone: string): SourceSession {
  const startsAt = instantIn(calendar, component, "dtstart", timeZone);
  const title = textOf(component, "summary");
  return {
    key: textOf(component, "uid") || `${title}\n${startsAt}`,
    title,
    abstract: textOf(component, "description"),
    kind: "",
    language: "",
    startsAt,
    endsAt: endOf(component, startsAt, instantIn(calendar, component, "dtend", timeZone)),
    room: textOf(component, "location").split(",")[0]?.trim() ?? "",
    track: textOf(component, "categories"),
    people: [],
    messages: messagesOf(component),
  };
}

function parsed(document: string): ICAL.Component {
  try {
    const calendar = new ICAL.Component(ICAL.parse(document));
    if (calendar.name === "vcalendar") return calendar;
  } catch (cause) {
    throw new UnreadableDocument(undefined, { cause });
  }
  throw new UnreadableDocument();
}

function readOne(calendar: ICAL.Component, component: ICAL.Component, timeZone: string): SourceSession {
  try {
    return sessionOf(calendar, component, timeZone);
  } catch (cause) {
    throw new UnreadableDocument(undefined, { cause });
  }
}

/** Reads the events of a calendar (RFC 5545); the first part of the location is the room. @throws UnreadableDocument */
export const readCalendar: ReadAgenda = async (document, { timeZone }) => {
  const calendar = parsed(document);
  const events = calendar.getAllSubcomponents("vevent");
  if (events.length > mostSessions) throw new UnreadableDocument();
  return { sessions: events.map((event) => readOne(calendar, event, timeZone)), capacities: new Map() };
};
