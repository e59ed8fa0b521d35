import { reviewLines, submissionLines } from "../call/words.ts";
import { entryOf, fileOf } from "../form/rules.ts";
import type { privacy } from "../i18n/en/privacy.ts";
import type { registration } from "../i18n/en/registration.ts";
import type { support } from "../i18n/en/support.ts";
import type { Format } from "../i18n/format.ts";
import { countryName, languageName } from "../i18n/names.ts";
import type { Params } from "../i18n/translate.ts";
import { regions } from "../registration/terms.ts";
import { inLocale } from "../shared/multi-text.ts";
import type { OwnData } from "./schema.ts";

type Kinds = OwnData["kinds"];

/** Gives the words of a key in the reader's language. */
export type Say = (
  key: keyof typeof privacy | keyof typeof registration | keyof typeof support,
  params?: Params,
) => string;

export interface OwnRow {
  readonly label: string;
  readonly value: string;
}

export interface OwnEntry {
  /** Empty where the section is one list. */
  readonly title: string;
  readonly rows: readonly OwnRow[];
}

/** Who reads: the words and the language. */
export interface Reader {
  readonly say: Say;
  readonly format: Format;
}

/** Lines of what there is. */
export const rowsOf = (pairs: readonly (readonly [string, string | undefined])[]): OwnRow[] =>
  pairs.flatMap(([label, value]) => (value === undefined || value === "" ? [] : [{ label, value }]));

function answerWords(
  { type, value, chosen }: Kinds["answers"][number]["items"][number],
  { say, format }: Reader,
): string {
  if (chosen.length > 0) return chosen.map((one) => inLocale(one, format.locale)).join("; ");
  if (type === "consent") return say(value === true ? "registration.consent.given" : "registration.consent.refused");
  const code = String(value);
  if (type === "file") return fileOf(value)?.filename ?? code;
  if (type === "institution") return entryOf(value)?.name ?? code;
  const region = regions.find((one) => one === code);
  if (type === "region" && region) return say(`registration.region.${region}`);
  if (type === "country") return countryName(code, format.locale);
  if (type === "language") return languageName(code, format.locale);
  return type === "date" ? format.date(code) : code;
}

/** Answers to a form with their questions. */
export const answersEntry = (one: Kinds["answers"][number], reader: Reader): OwnEntry => ({
  title: [one.conferenceTitle, one.formTitle].map((text) => inLocale(text, reader.format.locale)).join(": "),
  rows: rowsOf(one.items.map((item) => [inLocale(item.label, reader.format.locale), answerWords(item, reader)])),
});

/** What somebody proposed to calls, and reviewed for them. */
export const callEntries = (kinds: Kinds, reader: Reader) => {
  const { say, format } = reader;
  return {
    submission: kinds.submission.map((one) => ({
      title: inLocale(one.conferenceTitle, format.locale),
      rows: [
        ...submissionLines(one, say, format),
        ...rowsOf(one.items.map((item) => [inLocale(item.label, format.locale), answerWords(item, reader)])),
      ],
    })),
    review: kinds.review.map((one) => ({
      title: inLocale(one.conferenceTitle, format.locale),
      rows: reviewLines(one, say, format),
    })),
  };
};
