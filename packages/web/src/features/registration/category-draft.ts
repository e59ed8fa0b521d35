import { dayOf } from "@assize/core/i18n/calendar-day.ts";
import { type Locale, locales } from "@assize/core/i18n/locale.ts";
import { freedPlacesOf } from "@assize/core/registration/policy.ts";
import { type Category, type CategoryInput, categoryInput } from "@assize/core/registration/schema.ts";
import type { CategoryAccess, FreedPlaces } from "@assize/core/registration/terms.ts";
import type { MultiText } from "@assize/core/shared/text.ts";
import * as v from "valibot";
import { clockOf, instantOf } from "../editing/local-time.ts";
import { type Checked, firstErrors } from "./answers.ts";

type Texts = Record<Locale, string>;

/** A day and a time of day in the conference's zone; empty where none is set. */
interface Moment {
  day: string;
  time: string;
}

/** A category as its form holds it: a text for each language, empty where there is none. */
export interface CategoryDraft {
  source: Locale;
  name: Texts;
  description: Texts;
  quotaPlaces: number | undefined;
  rushPeople: number | undefined;
  approval: "automatic" | "organizer";
  order: number | undefined;
  access: CategoryAccess;
  freedPlaces: FreedPlaces;
  offerHours: number | undefined;
  opens: Moment;
  closes: Moment;
  readonly timeZone: string;
}

const momentOf = (instant: string | undefined, timeZone: string): Moment =>
  instant === undefined ? { day: "", time: "" } : { day: dayOf(instant, timeZone), time: clockOf(instant, timeZone) };

const textsOf = (text: MultiText | undefined): Texts => ({
  ky: text?.ky ?? "",
  ru: text?.ru ?? "",
  en: text?.en ?? "",
});

interface Setting {
  readonly locale: Locale;
  /** Of a new one. */
  readonly order: number;
  readonly timeZone: string;
}

export const categoryDraft = (known: Category | null, { locale, order, timeZone }: Setting): CategoryDraft => ({
  source: known?.name.source ?? locale,
  name: textsOf(known?.name),
  description: textsOf(known?.description),
  quotaPlaces: known?.quotaPlaces,
  rushPeople: known?.rushPeople,
  approval: known?.approval ?? "automatic",
  order: known?.order ?? order,
  access: known?.access ?? "open",
  freedPlaces: freedPlacesOf(known ?? { approval: "automatic" }),
  offerHours: known?.offerHours ?? 48,
  opens: momentOf(known?.opensAt, timeZone),
  closes: momentOf(known?.closesAt, timeZone),
  timeZone,
});

const instantIn = ({ day, time }: Moment, timeZone: string): string | undefined =>
  day === "" ? undefined : instantOf(day, time === "" ? "00:00" : time, timeZone);

const written = (source: Locale, texts: Texts): MultiText => ({
  source,
  ...Object.fromEntries(locales.filter((one) => texts[one].trim() !== "").map((one) => [one, texts[one]])),
});

/** The draft as the API takes it, or what is wrong with it. */
export function checkCategory(draft: CategoryDraft): Checked<CategoryInput> {
  const { source, name, description, opens, closes, timeZone, offerHours, rushPeople, ...rest } = draft;
  const opensAt = instantIn(opens, timeZone);
  const closesAt = instantIn(closes, timeZone);
  const result = v.safeParse(categoryInput, {
    ...rest,
    ...(rushPeople !== undefined && { rushPeople }),
    ...(opensAt !== undefined && { opensAt }),
    ...(closesAt !== undefined && { closesAt }),
    ...(rest.freedPlaces === "offer" && { offerHours }),
    name: written(source, name),
    description: written(source, description),
  });
  if (result.success) return { value: result.output, errors: [] };
  // A missing original is named at the field where it is written.
  const errors = firstErrors(result.issues).map((error) => ({
    ...error,
    pointer: error.pointer.replace(/\/source$/, `/${source}`),
  }));
  return { value: null, errors };
}
