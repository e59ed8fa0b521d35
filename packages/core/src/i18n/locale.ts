/** The languages that Assize speaks, in the order that the language picker shows them. */
export const locales = ["ky", "ru", "en"] as const;
export type Locale = (typeof locales)[number];
