import type { CategoryWithPlaces, PlaceRuleView } from "@assize/core/registration/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { locale } from "../../i18n/locale.ts";
import type { Translate } from "../../i18n/text.ts";

/** A place rule as a sentence. */
export function ruleSentence({ by, region, limit }: PlaceRuleView, t: Translate): string {
  if (by !== "region") return t(`places.rule.${by}`, { limit });
  if (region === undefined) return t("places.rule.eachRegion", { limit });
  return t("places.rule.region", { limit, region: t(`registration.region.${region}`) });
}

/** Which categories a rule counts. */
export function ruleScope(rule: PlaceRuleView, categories: readonly CategoryWithPlaces[], t: Translate): string {
  const named = categories
    .filter(({ id }) => rule.categoryIds.includes(id))
    .map(({ name }) => inLocale(name, locale()));
  return named.length === 0 ? t("places.rule.inAll") : t("places.rule.in", { categories: named.join(", ") });
}
