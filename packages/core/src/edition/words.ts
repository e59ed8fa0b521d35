import type { SessionKind } from "../agenda/terms.ts";
import type { Locale } from "../i18n/locale.ts";
import type { Measure } from "./terms.ts";

type Words = Readonly<Record<`edition.measure.${Measure}` | "edition.compare.measure" | "edition.few", string>>;
type KindWords = Readonly<Record<`agenda.kind.${SessionKind}`, string>>;

const loaders = {
  ky: async (): Promise<Words> => (await import("../i18n/ky/edition.ts")).edition,
  ru: async (): Promise<Words> => (await import("../i18n/ru/edition.ts")).edition,
  en: async (): Promise<Words> => (await import("../i18n/en/edition.ts")).edition,
} as const satisfies Record<Locale, () => Promise<Words>>;

const kindLoaders = {
  ky: async (): Promise<KindWords> => (await import("../i18n/ky/agenda.ts")).agenda,
  ru: async (): Promise<KindWords> => (await import("../i18n/ru/agenda.ts")).agenda,
  en: async (): Promise<KindWords> => (await import("../i18n/en/agenda.ts")).agenda,
} as const satisfies Record<Locale, () => Promise<KindWords>>;

/** The words of a comparison that is taken along, loaded when somebody does. */
export const comparisonWords = async (locale: Locale): Promise<Words & KindWords> => ({
  ...(await loaders[locale]()),
  ...(await kindLoaders[locale]()),
});
