import { expect, it } from "vitest";
import { answerLanguages, countries } from "../form/terms.ts";
import { locales } from "./locale.ts";
import { countryName, languageName } from "./names.ts";

it.each(locales)("are those of CLDR in %s, also where the browser has none", (locale) => {
  const country = new Intl.DisplayNames([locale], { type: "region" });
  const language = new Intl.DisplayNames([locale], { type: "language" });

  expect(countries.map((code) => countryName(code, locale))).toEqual(countries.map((code) => country.of(code)));
  expect(answerLanguages.map((code) => languageName(code, locale))).toEqual(
    answerLanguages.map((code) => language.of(code)),
  );
});
