import { zonedIso } from "../../shared/zoned-time.ts";
import type { ExportedAgenda, ExportedPerson, ExportedSession } from "./exported.ts";

const person = ({ name, position, institution }: ExportedPerson) => ({
  "@type": "Person",
  name,
  jobTitle: position,
  ...(institution && { affiliation: { "@type": "Organization", name: institution } }),
});

function subEvent(agenda: ExportedAgenda, session: ExportedSession) {
  const [venue, streetAddress, addressLocality] = agenda.venue;
  const { timeZone } = agenda.conference;
  const { "@type": type, eventStatus, eventAttendanceMode } = agenda.event;
  return {
    "@type": type,
    eventStatus,
    eventAttendanceMode,
    "@id": session.url,
    identifier: session.guid,
    name: session.title,
    ...(session.abstract && { description: session.abstract }),
    startDate: zonedIso(session.startsAt, timeZone),
    endDate: zonedIso(session.endsAt, timeZone),
    inLanguage: session.language,
    location: {
      "@type": "Place",
      name: session.room ? `${session.room.name}, ${venue}` : venue,
      address: { "@type": "PostalAddress", streetAddress, addressLocality },
    },
    url: session.url,
    ...(session.people.length > 0 && { performer: session.people.map(person) }),
  };
}

/** An agenda as a schema.org Event with its sessions as sub-events, for search engines. */
export const writeJsonLd = async (agenda: ExportedAgenda): Promise<string> =>
  JSON.stringify({
    ...agenda.event,
    subEvent: agenda.sessions.map((session) => subEvent(agenda, session)),
  });
