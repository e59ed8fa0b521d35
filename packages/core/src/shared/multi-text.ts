import type { Locale } from "../i18n/locale.ts";

/** Text that people write, in one or more languages, with the language it was written in. */
export interface MultiText {
  readonly source: Locale;
  readonly ky?: string | undefined;
  readonly ru?: string | undefined;
  readonly en?: string | undefined;
}

/** The text in the reader's language, or in its source language, with the language that it really is in. */
export function readText(text: MultiText, locale: Locale): { readonly text: string; readonly locale: Locale } {
  const own = text[locale];
  return own === undefined ? { text: text[text.source] ?? "", locale: text.source } : { text: own, locale };
}

/** Only the words of {@link readText}. */
export const inLocale = (text: MultiText, locale: Locale): string => readText(text, locale).text;
