import type { Conference } from "@assize/core/conference/schema.ts";
import { dayOf } from "@assize/core/i18n/calendar-day.ts";
import type { Locale } from "@assize/core/i18n/locale.ts";
import { type InstitutionInput, type InstitutionWithQuotas, institutionInput } from "@assize/core/nomination/schema.ts";
import type { CategoryWithPlaces } from "@assize/core/registration/schema.ts";
import { type Checked, check } from "../editing/check.ts";
import { clockOf, instantOf } from "../editing/local-time.ts";
import { type TextDraft, textDraft, writtenText } from "../editing/text-draft.ts";

interface MomentDraft {
  day: string;
  time: string;
}

/** An institution as its form holds it; the places stand in the order of the categories. */
export interface InstitutionDraft {
  name: TextDraft;
  familyName: string;
  givenName: string;
  email: string;
  phone: string;
  locale: Locale;
  places: (number | undefined)[];
  nominateUntil: MomentDraft;
  replaceUntil: MomentDraft;
}

/** What the form stands on: the clocks and the categories of the conference. */
export type FormBase = Pick<Conference, "timeZone"> & { readonly categories: readonly CategoryWithPlaces[] };

const momentOf = (instant: string, timeZone: string): MomentDraft => ({
  day: dayOf(instant, timeZone),
  time: clockOf(instant, timeZone),
});
const evening: MomentDraft = { day: "", time: "18:00" };

/** The form of a known institution, or of a new one. */
export function institutionDraft(
  known: InstitutionWithQuotas | null,
  locale: Locale,
  { timeZone, categories }: FormBase,
): InstitutionDraft {
  const placesIn = (id: string) => known?.quotas.find(({ categoryId }) => categoryId === id)?.quotaPlaces;
  return {
    name: textDraft(known?.name, locale),
    familyName: known?.contact.familyName ?? "",
    givenName: known?.contact.givenName ?? "",
    email: known?.contact.email ?? "",
    phone: known?.contact.phone ?? "",
    locale: known?.locale ?? "ky",
    places: categories.map(({ id }) => placesIn(id) || undefined),
    nominateUntil: known ? momentOf(known.nominateUntil, timeZone) : { ...evening },
    replaceUntil: known ? momentOf(known.replaceUntil, timeZone) : { ...evening },
  };
}

const orNone = (text: string): string | undefined => (text.trim() === "" ? undefined : text);

/** The draft as the API takes it, or what is wrong with it. */
export function checkInstitution(
  draft: InstitutionDraft,
  { timeZone, categories }: FormBase,
): Checked<InstitutionInput> {
  const quotas = categories.flatMap(({ id }, at) => {
    const quotaPlaces = draft.places[at];
    return quotaPlaces === undefined ? [] : [{ categoryId: id, quotaPlaces }];
  });
  return check(institutionInput, {
    name: writtenText(draft.name),
    contact: {
      familyName: orNone(draft.familyName),
      givenName: orNone(draft.givenName),
      email: orNone(draft.email),
      phone: orNone(draft.phone),
    },
    locale: draft.locale,
    quotas,
    nominateUntil: instantOf(draft.nominateUntil.day, draft.nominateUntil.time, timeZone) || undefined,
    replaceUntil: instantOf(draft.replaceUntil.day, draft.replaceUntil.time, timeZone) || undefined,
  });
}
