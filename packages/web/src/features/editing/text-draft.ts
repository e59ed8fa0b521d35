import { type Locale, locales } from "@assize/core/i18n/locale.ts";
import type { MultiText } from "@assize/core/shared/multi-text.ts";

/** A text as a form holds it: every language a string, empty where nothing is written. */
export interface TextDraft {
  source: Locale;
  ky: string;
  ru: string;
  en: string;
}

export const textDraft = (text: MultiText | undefined, locale: Locale): TextDraft => ({
  source: text?.source ?? locale,
  ky: text?.ky ?? "",
  ru: text?.ru ?? "",
  en: text?.en ?? "",
});

const filled = (draft: TextDraft): readonly Locale[] => locales.filter((one) => draft[one].trim() !== "");

/** The text to send. Where the original is blank, the first language that is written becomes the original. */
export function writtenText(draft: TextDraft): MultiText {
  const languages = filled(draft);
  const source = languages.includes(draft.source) ? draft.source : (languages[0] ?? draft.source);
  return { source, ...Object.fromEntries(languages.map((one) => [one, draft[one]])) };
}

/** The same for a text that may be left out. */
export const writtenTextOrNone = (draft: TextDraft): MultiText | undefined =>
  filled(draft).length === 0 ? undefined : writtenText(draft);

/** Every language of it, for the comparison of two versions. */
export const allLanguages = (draft: TextDraft): string =>
  filled(draft)
    .map((one) => draft[one])
    .join(" / ");
