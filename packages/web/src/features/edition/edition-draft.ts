import type { Conference } from "@assize/core/conference/schema.ts";
import {
  type EditionInput,
  type EditionPart,
  type EditionPreviewInput,
  editionInput,
  editionParts,
  editionPreviewInput,
  type SessionWay,
} from "@assize/core/edition/schema.ts";
import type { Locale } from "@assize/core/i18n/locale.ts";
import { type Checked, check } from "../editing/check.ts";
import { type TextDraft, textDraft, writtenText } from "../editing/text-draft.ts";

/** A new edition as its form holds it. */
export interface EditionDraft {
  slug: string;
  edition: number | undefined;
  title: TextDraft;
  startsOn: string;
  place: "same" | "other";
  venue: { name: TextDraft; address: TextDraft; city: TextDraft };
  parts: EditionPart[];
  sessions: SessionWay;
}

const dayMs = 86_400_000;
const weeksAYear = 52;

/** The same weekday in the year that comes, or in the first one that is not over. */
export function nextFirstDay(startsOn: string, now: Date): string {
  let at = Date.parse(startsOn);
  do at += weeksAYear * 7 * dayMs;
  while (at < now.getTime());
  return new Date(at).toISOString().slice(0, 10);
}

/** The address with the year of the new edition, where it names one. */
export const nextSlug = (slug: string, startsOn: string): string => {
  const named = slug.replace(/20\d\d/, startsOn.slice(0, 4));
  return named === slug ? "" : named;
};

/** What is suggested before anybody writes. */
export function editionDraft(source: Conference, locale: Locale, now: Date): EditionDraft {
  const startsOn = nextFirstDay(source.startsOn, now);
  const empty = () => textDraft(undefined, locale);
  return {
    slug: nextSlug(source.slug, startsOn),
    edition: source.edition + 1,
    title: textDraft(source.title, locale),
    startsOn,
    place: "same",
    venue: { name: empty(), address: empty(), city: empty() },
    parts: [...editionParts],
    sessions: "unscheduled",
  };
}

/** The draft as the API takes it, or what is wrong with it. */
export const checkEdition = ({ place, venue, title, ...draft }: EditionDraft): Checked<EditionInput> =>
  check(editionInput, {
    ...draft,
    parts: [...draft.parts],
    title: writtenText(title),
    venue:
      place === "same"
        ? undefined
        : { name: writtenText(venue.name), address: writtenText(venue.address), city: writtenText(venue.city) },
  });

/** What a preview is asked with; null until there is a first day. */
export const previewOf = ({ startsOn, parts, sessions }: EditionDraft): EditionPreviewInput | null =>
  check(editionPreviewInput, { startsOn, parts: [...parts], sessions }).value;
