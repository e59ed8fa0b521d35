import { countryNames, languageNames } from "./ky/names.ts";
import type { Locale } from "./locale.ts";

const tableOf = (lines: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    lines.flatMap((line) =>
      line
        .split("|")
        .map((entry): [string, string] => [entry.slice(0, entry.indexOf(":")), entry.slice(entry.indexOf(":") + 1)]),
    ),
  );

const inKyrgyz = { region: tableOf(countryNames), language: tableOf(languageNames) };

function nameOf(type: "region" | "language", code: string, locale: Locale): string {
  const name =
    locale === "ky" ? inKyrgyz[type].get(code) : new Intl.DisplayNames([locale], { type, fallback: "none" }).of(code);
  return name ?? code;
}

/** The name of a country by its ISO 3166 code, in the reader's language. */
export const countryName = (code: string, locale: Locale): string => nameOf("region", code, locale);

/** The name of a language by its ISO 639 code, in the reader's language. */
export const languageName = (code: string, locale: Locale): string => nameOf("language", code, locale);
