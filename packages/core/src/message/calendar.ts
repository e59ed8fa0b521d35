import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import type { Conference } from "../conference/index.ts";
import type { Registration } from "../registration/index.ts";
import { inLocale } from "../shared/text.ts";

const dayAfter = (day: string): Date => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000);

/**
 * The conference as an entry in the participant's calendar: all-day over its days, with a UID that stays and a SEQUENCE that grows
 * (RFC 5545, 3.8.7.4), so that an update or a cancellation finds the entry (RFC 5546, 3.2).
 */
export function calendarEntry(
  conference: Conference,
  registration: Registration,
  method: "REQUEST" | "CANCEL",
  url: string,
): string {
  const { locale } = registration;
  const calendar = ical({
    prodId: { company: "Assize", product: "Assize" },
    method: method === "REQUEST" ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.CANCEL,
  });
  calendar.createEvent({
    id: `${registration.id}@assize`,
    sequence: registration.version,
    stamp: new Date(registration.updatedAt),
    start: new Date(`${conference.startsOn}T00:00:00Z`),
    end: dayAfter(conference.endsOn),
    allDay: true,
    summary: inLocale(conference.title, locale),
    location: [conference.venue.name, conference.venue.address, conference.venue.city]
      .map((part) => inLocale(part, locale))
      .join(", "),
    url,
    status: method === "REQUEST" ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    organizer: { name: inLocale(conference.title, locale), email: conference.contactEmail },
    attendees: [
      { email: registration.email, name: `${registration.givenName} ${registration.familyName}`, rsvp: false },
    ],
  });
  return calendar.toString();
}
