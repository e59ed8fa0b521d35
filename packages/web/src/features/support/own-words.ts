import type { MultiText } from "@assize/core/shared/multi-text.ts";
import type { SupportSay } from "@assize/core/support/words.ts";
import { locale } from "../../i18n/locale.ts";
import { textFor, useText } from "../../i18n/text.ts";

/** The words of what is kept; it suspends until they are here. */
export function useSupportWords(): SupportSay {
  const t = useText();
  return (key, params) => {
    t("support.title");
    return textFor(key, params) ?? "";
  };
}

/** A text in the reader's own language; what it says in other ones stays. */
export const written = (text: string, known: MultiText | undefined): MultiText => ({
  ...known,
  source: known?.source ?? locale(),
  [locale()]: text,
});

/** Of a text that people may leave out: undefined where nothing is written. */
export const orNothing = (text: string | undefined): string | undefined => (text?.trim() ? text : undefined);

/** Hundredths as they are typed. */
export const typedAmount = (cents: number | undefined): string => (cents === undefined ? "" : String(cents / 100));

/** What was typed as hundredths: undefined where nothing was, NaN where it is no amount. */
export function centsOf(typed: string): number | undefined {
  const text = typed.trim().replace(",", ".").replaceAll(/\s/g, "");
  if (text === "") return undefined;
  return /^\d+(\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * 100) : Number.NaN;
}
