import { answerTo, entryOf, fileOf } from "@assize/core/form/rules.ts";
import type { Answers, AnswerValue, Field } from "@assize/core/form/schema.ts";
import { countryName, languageName } from "@assize/core/i18n/names.ts";
import { regions } from "@assize/core/registration/terms.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { locale } from "../../i18n/locale.ts";
import type { Translate } from "../../i18n/text.ts";

export interface AnswerInWords {
  readonly key: string;
  readonly label: string;
  readonly value: string;
}

/** One answer in the reader's words. */
export function answerWords(field: Field, value: AnswerValue, t: Translate): string {
  if ("options" in field) {
    const keys = Array.isArray(value) ? value : [value];
    const chosen = field.options.filter(({ key }) => keys.includes(key));
    return chosen.map(({ label }) => inLocale(label, locale())).join("; ");
  }
  const text = String(value);
  switch (field.type) {
    case "consent":
      return t(value === true ? "registration.consent.given" : "registration.consent.refused");
    case "region": {
      const region = regions.find((one) => one === text);
      return region ? t(`registration.region.${region}`) : text;
    }
    case "file":
      return fileOf(value)?.filename ?? text;
    case "institution":
      return entryOf(value)?.name ?? text;
    case "country":
      return countryName(text, locale());
    case "language":
      return languageName(text, locale());
    default:
      return text;
  }
}

/** Questions and answers in words; an answer not given says so, one kept secret says that it is there. */
export const answersInWords = (
  fields: readonly Field[],
  answers: Answers,
  masked: readonly string[],
  t: Translate,
): readonly AnswerInWords[] =>
  fields.map((field) => {
    const value = answerTo(answers, field.key);
    const secret = masked.includes(field.key) ? t("form.masked") : t("registration.field.notGiven");
    return {
      key: field.key,
      label: inLocale(field.label, locale()),
      value: value === undefined ? secret : answerWords(field, value, t) || t("registration.field.notGiven"),
    };
  });
