import type { Locale } from "../i18n/locale.ts";
import { inLocale, type MultiText } from "../shared/multi-text.ts";
import { printable } from "../shared/printable.ts";
import type { Conference } from "./schema.ts";

/** Whether people may register now, and if not, why. */
export function registrationWindow(
  conference: Pick<Conference, "state" | "registrationOpensAt" | "registrationClosesAt">,
  now: Date,
): "open" | "not_yet" | "closed" {
  const at = now.toISOString();
  if (conference.state !== "published") return "not_yet";
  if (conference.registrationOpensAt !== null && at < conference.registrationOpensAt) return "not_yet";
  return conference.registrationClosesAt !== null && at >= conference.registrationClosesAt ? "closed" : "open";
}

/** The calendar day of an instant in a time zone, `YYYY-MM-DD`. */
export function localDay(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return parts.format(new Date(instant));
}

/** Today by the clocks of a conference; null in the demo, whose days never pass: it shows a conference of years ago as if it were to come. */
export const passingDay = ({ demo, timeZone }: Pick<Conference, "demo" | "timeZone">, now: Date): string | null =>
  demo ? null : localDay(now.toISOString(), timeZone);

type Partner = Conference["partners"][number];

export type EventFacts = Pick<
  Conference,
  "slug" | "title" | "summary" | "startsOn" | "endsOn" | "languages" | "venue" | "partners"
>;

const holds = { host: true, organizer: true, funder: false, partner: false } as const satisfies Record<
  Partner["role"],
  boolean
>;

/** A conference as a schema.org Event for search engines; `publicUrl` has no slash at the end. */
export function conferenceEvent(conference: EventFacts, publicUrl: string, locale: Locale) {
  const words = (text: MultiText): string => printable(inLocale(text, locale));
  const organization = ({ name, url }: Partner) => ({
    "@type": "Organization",
    name: words(name),
    ...(url && { url }),
  });
  const { venue, partners } = conference;
  const organizers = partners.filter(({ role }) => holds[role]);
  const funders = partners.filter(({ role }) => role === "funder");
  const url = `${publicUrl}/c/${conference.slug}`;
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    eventStatus: "https://schema.org/EventScheduled",
    eventAttendanceMode: "https://schema.org/OfflineEventAttendanceMode",
    "@id": url,
    name: words(conference.title),
    description: words(conference.summary),
    startDate: conference.startsOn,
    endDate: conference.endsOn,
    inLanguage: conference.languages,
    location: {
      "@type": "Place",
      name: words(venue.name),
      address: {
        "@type": "PostalAddress",
        streetAddress: words(venue.address),
        addressLocality: words(venue.city),
      },
    },
    url,
    ...(organizers.length > 0 && { organizer: organizers.map(organization) }),
    ...(funders.length > 0 && { funder: funders.map(organization) }),
  };
}
