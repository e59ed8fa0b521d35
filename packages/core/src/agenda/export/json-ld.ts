import type { Conference } from "../../conference/index.ts";
import type { Locale } from "../../i18n/locale.ts";
import { printable } from "../../shared/printable.ts";
import { inLocale } from "../../shared/text.ts";
import { zonedIso } from "../../shared/zoned-time.ts";
import type { ExportedAgenda, ExportedSession } from "./exported.ts";

const scheduled = "https://schema.org/EventScheduled";
const onSite = "https://schema.org/OfflineEventAttendanceMode";

const place = ([name, streetAddress, addressLocality]: ExportedAgenda["venue"], room?: string) => ({
  "@type": "Place",
  name: room === undefined ? name : `${room}, ${name}`,
  address: { "@type": "PostalAddress", streetAddress, addressLocality },
});

const holds = { host: true, organizer: true, funder: false, partner: false } as const satisfies Record<
  Conference["partners"][number]["role"],
  boolean
>;

const organization = ({ name, url }: Conference["partners"][number], locale: Locale) => ({
  "@type": "Organization",
  name: printable(inLocale(name, locale)),
  ...(url && { url }),
});

const subEvent = (agenda: ExportedAgenda, session: ExportedSession) => ({
  "@type": "Event",
  "@id": session.url,
  identifier: session.guid,
  name: session.title,
  ...(session.abstract && { description: session.abstract }),
  startDate: zonedIso(session.startsAt, agenda.conference.timeZone),
  endDate: zonedIso(session.endsAt, agenda.conference.timeZone),
  eventStatus: scheduled,
  eventAttendanceMode: onSite,
  inLanguage: session.language,
  location: place(agenda.venue, session.room?.name),
  url: session.url,
  ...(session.people.length > 0 && {
    performer: session.people.map(({ name, position, institution }) => ({
      "@type": "Person",
      name,
      jobTitle: position,
      ...(institution && { affiliation: { "@type": "Organization", name: institution } }),
    })),
  }),
});

/** An agenda as a schema.org Event with its sessions as sub-events, for search engines. */
export async function writeJsonLd(agenda: ExportedAgenda): Promise<string> {
  const { conference, locale } = agenda;
  const organizers = conference.partners.filter(({ role }) => holds[role]);
  const funders = conference.partners.filter(({ role }) => role === "funder");
  return JSON.stringify({
    "@context": "https://schema.org",
    "@type": "Event",
    "@id": `${agenda.publicUrl}/c/${conference.slug}`,
    name: agenda.title,
    description: agenda.summary,
    startDate: conference.startsOn,
    endDate: conference.endsOn,
    eventStatus: scheduled,
    eventAttendanceMode: onSite,
    inLanguage: conference.languages,
    location: place(agenda.venue),
    url: `${agenda.publicUrl}/c/${conference.slug}`,
    ...(organizers.length > 0 && { organizer: organizers.map((one) => organization(one, locale)) }),
    ...(funders.length > 0 && { funder: funders.map((one) => organization(one, locale)) }),
    subEvent: agenda.sessions.map((session) => subEvent(agenda, session)),
  });
}
