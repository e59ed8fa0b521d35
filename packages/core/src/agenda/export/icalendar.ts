import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { zoneRules } from "../../shared/zone-rules.ts";
import { type WallClock, wallClock } from "../../shared/zoned-time.ts";
import type { ExportedAgenda, ExportedPerson, ExportedSession } from "./exported.ts";
import { uidOf } from "./identify.ts";
import { agendaWords } from "./words.ts";

const hourSeconds = 3600;
const minuteSeconds = 60;

type Shown = { readonly toString: () => string; readonly toJSON: () => string };

interface ZonedDateTime extends WallClock, Shown {
  readonly timeZoneId: string;
  readonly toInstant: () => Shown & {
    readonly epochMilliseconds: number;
    readonly toZonedDateTimeISO: () => ZonedDateTime;
  };
  readonly toPlainDateTime: () => WallClock &
    Shown & { readonly toPlainDate: () => WallClock & Shown; readonly toZonedDateTime: () => ZonedDateTime };
  readonly withTimeZone: (timeZone: string) => ZonedDateTime;
}

/** The shape of Temporal.ZonedDateTime as far as ical-generator reads it, so that the process's own zone never matters. */
function zonedDateTime(instant: string, timeZone: string): ZonedDateTime {
  const epochMilliseconds = Date.parse(instant);
  const text = { toString: () => instant, toJSON: () => instant };
  const date = { ...text, ...wallClock(epochMilliseconds, timeZone) };
  const zoned: ZonedDateTime = {
    ...date,
    timeZoneId: timeZone,
    toInstant: () => ({ ...text, epochMilliseconds, toZonedDateTimeISO: () => zoned }),
    toPlainDateTime: () => ({ ...date, toPlainDate: () => date, toZonedDateTime: () => zoned }),
    withTimeZone: (other) => (other === timeZone ? zoned : zonedDateTime(instant, other)),
  };
  return zoned;
}

type RoleWord = (role: ExportedPerson["role"]) => string;

function description({ abstract, people }: ExportedSession, roleWord: RoleWord): string {
  const parts = people.map(({ name, position, role }) => `${name}, ${position} (${roleWord(role)})`);
  return [abstract ?? "", parts.join("\n")].filter(Boolean).join("\n\n");
}

/** An agenda as a calendar (RFC 5545, RFC 7986): a UID that stays, a SEQUENCE that grows with each release, the zone by its full name; with reminders where asked. */
export async function writeCalendar(agenda: ExportedAgenda, reminderMinutes: number | null = null): Promise<string> {
  const words = await agendaWords(agenda.locale);
  const roleWord: RoleWord = (role) => words[`agenda.role.${role}`];
  const { timeZone } = agenda.conference;
  const first = agenda.sessions.at(0)?.startsAt ?? `${agenda.conference.startsOn}T00:00:00Z`;
  const last = agenda.sessions.at(-1)?.endsAt ?? `${agenda.conference.endsOn}T00:00:00Z`;
  const inUtc = timeZone === "UTC";
  const calendar = ical({
    prodId: { company: "Assize", product: "Assize", language: agenda.locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    name: agenda.title,
    url: agenda.url,
    ttl: hourSeconds,
    ...(!inUtc && { timezone: { name: timeZone, generator: () => zoneRules(timeZone, first, last) } }),
  });
  for (const session of agenda.sessions) {
    const event = calendar.createEvent({
      id: uidOf(session.id),
      sequence: agenda.releaseNumber,
      stamp: new Date(agenda.releasedAt),
      lastModified: new Date(agenda.releasedAt),
      start: zonedDateTime(session.startsAt, timeZone),
      end: zonedDateTime(session.endsAt, timeZone),
      ...(!inUtc && { timezone: timeZone }),
      summary: session.title,
      description: description(session, roleWord),
      location: [session.room?.name, ...agenda.venue].filter((part) => part !== undefined).join(", "),
      url: session.url,
      status: ICalEventStatus.CONFIRMED,
      ...(session.track && { categories: [{ name: session.track.name }] }),
    });
    if (reminderMinutes !== null)
      event.createAlarm({
        type: ICalAlarmType.display,
        triggerBefore: reminderMinutes * minuteSeconds,
        description: session.title,
      });
  }
  return calendar.toString();
}
