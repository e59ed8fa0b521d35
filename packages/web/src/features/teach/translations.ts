import type { Locale } from "@assize/core/i18n/locale.ts";
import { locales } from "@assize/core/i18n/locale.ts";
import type { MultiText } from "@assize/core/shared/text.ts";

/** The text with other words in one language; an emptied translation is no translation. */
export function withWords(text: MultiText, language: Locale, words: string): MultiText {
  const { [language]: _before, ...rest } = text;
  return words.trim() === "" && language !== text.source ? rest : { ...rest, [language]: words };
}

/** The languages with the one that the text was written in first. */
export const sourceFirst = (source: Locale): readonly Locale[] => [
  source,
  ...locales.filter((language) => language !== source),
];
