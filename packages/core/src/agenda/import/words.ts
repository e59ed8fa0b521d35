import type { Locale } from "../../i18n/locale.ts";
import type { ImportMessage } from "../terms.ts";

type ImportWords = Readonly<Record<`import.message.${ImportMessage}`, string>>;

const loaders = {
  ky: async (): Promise<ImportWords> => (await import("../../i18n/ky/import.ts")).importing,
  ru: async (): Promise<ImportWords> => (await import("../../i18n/ru/import.ts")).importing,
  en: async (): Promise<ImportWords> => (await import("../../i18n/en/import.ts")).importing,
} as const satisfies Record<Locale, () => Promise<ImportWords>>;

/** What a dry run says in words, loaded when somebody imports. */
export const importWords = (locale: Locale): Promise<ImportWords> => loaders[locale]();
