import type { registration } from "../i18n/en/registration.ts";
import type { Locale } from "../i18n/locale.ts";

type Closed = `registration.${"status" | "region" | "courtLevel"}.${string}`;

/** The words of a registration's closed lists. */
export type RegistrationWords = Readonly<Record<Extract<keyof typeof registration, Closed>, string>>;

const loaders = {
  ky: async (): Promise<RegistrationWords> => (await import("../i18n/ky/registration.ts")).registration,
  ru: async (): Promise<RegistrationWords> => (await import("../i18n/ru/registration.ts")).registration,
  en: async (): Promise<RegistrationWords> => (await import("../i18n/en/registration.ts")).registration,
} as const satisfies Record<Locale, () => Promise<RegistrationWords>>;

/** The words in a language, loaded when a list is made. */
export const registrationWords = (locale: Locale): Promise<RegistrationWords> => loaders[locale]();
