import type { CategoryWithPlaces } from "@assize/core/registration/schema.ts";
import { courtLevels, regions, registrationStatuses } from "@assize/core/registration/terms.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { locale } from "../../i18n/locale.ts";
import type { Translate } from "../../i18n/text.ts";
import type { Choice } from "../../ui/choice.ts";
import type { RegistrationFilter } from "./registration-filter.ts";

export type Condition = Exclude<keyof RegistrationFilter, "text">;
export const conditions = ["status", "category", "region", "courtLevel"] as const satisfies readonly Condition[];

/** What each condition of the filter may be. */
export const choicesOf = (
  categories: readonly CategoryWithPlaces[],
  t: Translate,
): Readonly<Record<Condition, readonly Choice[]>> => ({
  status: registrationStatuses.map((value) => ({ value, label: t(`registration.status.${value}`) })),
  category: categories.map(({ id, name }) => ({ value: id, label: inLocale(name, locale()) })),
  region: regions.map((value) => ({ value, label: t(`registration.region.${value}`) })),
  courtLevel: courtLevels.map((value) => ({ value, label: t(`registration.courtLevel.${value}`) })),
});

/** The filter as a sentence; empty where it asks for nothing. */
export function filterWords(
  filter: RegistrationFilter,
  categories: readonly CategoryWithPlaces[],
  t: Translate,
): string {
  const choices = choicesOf(categories, t);
  const words = conditions
    .flatMap((name) => choices[name].filter(({ value }) => value === filter[name]))
    .map(({ label }) => label);
  const text = filter.text.trim();
  return [...words, ...(text === "" ? [] : [`“${text}”`])].join(", ");
}
