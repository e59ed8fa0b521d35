/** The languages that Assize speaks, in the order that the language picker shows them. */
export const locales = ["ky", "ru", "en"] as const;
export type Locale = (typeof locales)[number];

/** Each language by its own name. */
export const localeNames = { ky: "Кыргызча", ru: "Русский", en: "English" } as const satisfies Record<Locale, string>;

/** The writing direction of each language; a right-to-left language needs only its line here. */
export const localeDirections: Readonly<Record<Locale, "ltr" | "rtl">> = { ky: "ltr", ru: "ltr", en: "ltr" };

/** True where the tag is one of our languages as it stands. */
export const isLocale = (tag: string): tag is Locale => locales.some((locale) => locale === tag);

/** The first of the reader's language tags (BCP 47) that Assize speaks, or null. */
export function matchLocale(tags: readonly string[]): Locale | null {
  for (const tag of tags) {
    const language = tag.toLowerCase().split("-")[0] ?? "";
    if (isLocale(language)) return language;
  }
  return null;
}
