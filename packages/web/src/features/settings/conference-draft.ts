import {
  type Conference,
  type ConferenceInput,
  conferenceInput,
  type partnerRoles,
} from "@assize/core/conference/schema.ts";
import { dayOf } from "@assize/core/i18n/calendar-day.ts";
import { type Locale, locales } from "@assize/core/i18n/locale.ts";
import { type Checked, check } from "../editing/check.ts";
import { clockOf, instantOf } from "../editing/local-time.ts";
import { type TextDraft, textDraft, writtenText } from "../editing/text-draft.ts";

export interface MomentDraft {
  day: string;
  time: string;
}

export interface PartnerDraft {
  name: TextDraft;
  role: (typeof partnerRoles)[number];
  url: string;
}

export interface ResourceDraft {
  title: TextDraft;
  description: TextDraft;
  url: string;
}

/** A conference as its form holds it. */
export interface ConferenceDraft {
  slug: string;
  seriesId: string | null;
  edition: number | undefined;
  title: TextDraft;
  summary: TextDraft;
  startsOn: string;
  endsOn: string;
  timeZone: string;
  venue: { name: TextDraft; address: TextDraft; city: TextDraft; mapUrl: string };
  partners: PartnerDraft[];
  resources: ResourceDraft[];
  languages: Locale[];
  registrationOpensAt: MomentDraft;
  registrationClosesAt: MomentDraft;
  contactEmail: string;
}

const momentDraft = (instant: string | null, timeZone: string): MomentDraft =>
  instant === null ? { day: "", time: "" } : { day: dayOf(instant, timeZone), time: clockOf(instant, timeZone) };

export const emptyPartner = (locale: Locale): PartnerDraft => ({
  name: textDraft(undefined, locale),
  role: "partner",
  url: "",
});

export const emptyResource = (locale: Locale): ResourceDraft => ({
  title: textDraft(undefined, locale),
  description: textDraft(undefined, locale),
  url: "",
});

const newConference = (locale: Locale, timeZone: string): ConferenceDraft => ({
  slug: "",
  seriesId: null,
  edition: 1,
  title: textDraft(undefined, locale),
  summary: textDraft(undefined, locale),
  startsOn: "",
  endsOn: "",
  timeZone,
  venue: {
    name: textDraft(undefined, locale),
    address: textDraft(undefined, locale),
    city: textDraft(undefined, locale),
    mapUrl: "",
  },
  partners: [],
  resources: [],
  languages: [...locales],
  registrationOpensAt: { day: "", time: "" },
  registrationClosesAt: { day: "", time: "" },
  contactEmail: "",
});

/** The form of a known conference, or of a new one. */
export function conferenceDraft(known: Conference | null, locale: Locale, zone: string): ConferenceDraft {
  if (known === null) return newConference(locale, zone);
  const text = (of: Conference["title"]) => textDraft(of, locale);
  const { venue, timeZone } = known;
  return {
    slug: known.slug,
    seriesId: known.seriesId,
    edition: known.edition,
    title: text(known.title),
    summary: text(known.summary),
    startsOn: known.startsOn,
    endsOn: known.endsOn,
    timeZone,
    venue: { name: text(venue.name), address: text(venue.address), city: text(venue.city), mapUrl: venue.mapUrl ?? "" },
    partners: known.partners.map(({ name, role, url }) => ({ name: text(name), role, url: url ?? "" })),
    resources: known.resources.map(({ title, description, url }) => ({
      title: text(title),
      description: text(description),
      url,
    })),
    languages: [...known.languages],
    registrationOpensAt: momentDraft(known.registrationOpensAt, timeZone),
    registrationClosesAt: momentDraft(known.registrationClosesAt, timeZone),
    contactEmail: known.contactEmail,
  };
}

const orNone = (text: string): string | undefined => (text.trim() === "" ? undefined : text);

/** Registration moves at the beginning of a day where no time is said. */
const instantOrNull = ({ day, time }: MomentDraft, timeZone: string): string | null =>
  day === "" && time === "" ? null : instantOf(day, time === "" ? "00:00" : time, timeZone);

/** The draft as the API takes it, or what is wrong with it. */
export function checkConference(draft: ConferenceDraft): Checked<ConferenceInput> {
  const { venue, timeZone } = draft;
  return check(conferenceInput, {
    slug: draft.slug,
    seriesId: draft.seriesId,
    edition: draft.edition,
    title: writtenText(draft.title),
    summary: writtenText(draft.summary),
    startsOn: draft.startsOn,
    endsOn: draft.endsOn,
    timeZone,
    venue: {
      name: writtenText(venue.name),
      address: writtenText(venue.address),
      city: writtenText(venue.city),
      mapUrl: orNone(venue.mapUrl),
    },
    partners: draft.partners.map(({ name, role, url }) => ({ name: writtenText(name), role, url: orNone(url) })),
    resources: draft.resources.map(({ title, description, url }) => ({
      title: writtenText(title),
      description: writtenText(description),
      url,
    })),
    languages: [...draft.languages],
    registrationOpensAt: instantOrNull(draft.registrationOpensAt, timeZone),
    registrationClosesAt: instantOrNull(draft.registrationClosesAt, timeZone),
    contactEmail: draft.contactEmail,
  });
}
