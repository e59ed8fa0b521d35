import type { Locale } from "../i18n/locale.ts";
import { defaultWords } from "./defaults.ts";
import { firstOf } from "./policy.ts";
import { isAutomatic, type LetterWords, type Template } from "./schema.ts";

/** The words of a letter in a language as they stand today, or null for one that nobody wrote. */
export function wordsOf(id: string, template: Template | null, locale: Locale): LetterWords | null {
  if (isAutomatic(id)) return template?.words[locale] ?? defaultWords(id, locale);
  return (template && firstOf(template.words, locale)) ?? null;
}
