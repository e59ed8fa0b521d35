import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
} from "ical-generator";
import type { Conference } from "../conference/index.ts";
import type { Registration } from "../registration/index.ts";
import { inLocale } from "../shared/text.ts";
import { zoneRules } from "../shared/zone-rules.ts";

/** Noon of a day on this machine's own clock, which is the clock that the library reads days from. */
function noonOf(day: string, daysLater = 0): Date {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(year, month - 1, date + daysLater, 12);
}

const zoneOf =
  ({ startsOn, endsOn }: Conference) =>
  (zone: string): string =>
    zoneRules(zone, `${startsOn}T00:00:00.000Z`, `${endsOn}T23:59:59.000Z`);

/**
 * Grows with every change of the registration and of the conference, so that whatever comes later is applied to the entry that a
 * calendar has (RFC 5545, 3.8.7.4; RFC 5546, 2.1.4).
 */
const sequenceOf = (conference: Conference, registration: Registration): number =>
  conference.version + registration.version;

const laterOf = (a: string, b: string): Date => new Date(a > b ? a : b);

/**
 * The conference as an entry in the participant's calendar: all-day over its days, with a UID that stays and a SEQUENCE that grows,
 * so that an update or a cancellation finds the entry (RFC 5546, 3.2). The zone comes along for what a reader adds to the entry.
 */
export function calendarEntry(
  conference: Conference,
  registration: Registration,
  method: "REQUEST" | "CANCEL",
  url: string,
): string {
  const { locale } = registration;
  const title = inLocale(conference.title, locale);
  const calendar = ical({
    prodId: { company: "Assize", product: "Assize", language: locale.toUpperCase() },
    method: method === "REQUEST" ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL,
    timezone: { name: conference.timeZone, generator: zoneOf(conference) },
  });
  calendar.createEvent({
    id: `${registration.id}@assize`,
    sequence: sequenceOf(conference, registration),
    stamp: laterOf(registration.updatedAt, conference.updatedAt),
    start: noonOf(conference.startsOn),
    end: noonOf(conference.endsOn, 1),
    allDay: true,
    summary: title,
    location: [conference.venue.name, conference.venue.address, conference.venue.city]
      .map((part) => inLocale(part, locale))
      .join(", "),
    url,
    status: method === "REQUEST" ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    organizer: { name: title, email: conference.contactEmail },
    attendees: [
      {
        email: registration.email,
        name: `${registration.givenName} ${registration.familyName}`,
        type: ICalAttendeeType.INDIVIDUAL,
        role: ICalAttendeeRole.REQ,
        status: method === "REQUEST" ? ICalAttendeeStatus.ACCEPTED : ICalAttendeeStatus.DECLINED,
        rsvp: false,
      },
    ],
  });
  return calendar.toString();
}
