import { locales } from "@assize/core/i18n/locale.ts";
import { consentKinds, courtLevels, regions, sexes } from "@assize/core/registration/terms.ts";
import type { Translate } from "../../i18n/text.ts";
import type { Draft } from "./answers.ts";
import { fullName } from "./full-name.ts";
import type { RegisterStep } from "./register-steps.ts";

export interface AnswerRow {
  readonly step: RegisterStep;
  /** What a section of the conference's own form is called. */
  readonly stepName?: string;
  readonly label: string;
  readonly value: string;
}

const named = (languages: readonly string[], t: Translate): string =>
  locales
    .filter((locale) => languages.includes(locale))
    .map((locale) => t(`registration.language.${locale}`))
    .join(", ");

/** Whose page it is: a person reads of "you", an organizer of a region and languages. */
export type Reader = "person" | "organizer";

function workRows({ institution, position, ...draft }: Draft, t: Translate, reader: Reader): AnswerRow[] {
  const courtLevel = courtLevels.find((one) => one === draft.courtLevel);
  const region = regions.find((one) => one === draft.region);
  return [
    { step: "work", label: t("registration.field.institution"), value: institution },
    { step: "work", label: t("registration.field.position"), value: position },
    {
      step: "work",
      label: t("registration.field.courtLevel"),
      value: courtLevel ? t(`registration.courtLevel.${courtLevel}`) : "",
    },
    {
      step: "work",
      label: t(reader === "person" ? "registration.field.region" : "organizer.column.region"),
      value: region ? t(`registration.region.${region}`) : "",
    },
  ];
}

function choiceRows({ languages, locale, consents }: Draft, t: Translate, reader: Reader): AnswerRow[] {
  const own = reader === "person";
  return [
    {
      step: "choices",
      label: t(own ? "registration.field.languages" : "organizer.column.languages"),
      value: named(languages, t),
    },
    {
      step: "choices",
      label: t(own ? "registration.field.locale" : "organizer.detail.locale"),
      value: named([locale], t),
    },
    ...consentKinds.map((kind) => ({
      step: "choices" as const,
      label: t(`registration.consent.${kind}.short`),
      value: t(consents[kind] ? "registration.consent.given" : "registration.consent.refused"),
    })),
  ];
}

function personRows(draft: Draft, t: Translate): AnswerRow[] {
  const sex = sexes.find((one) => one === draft.sex);
  return [
    { step: "person", label: t("registration.field.name"), value: fullName(draft) },
    { step: "person", label: t("registration.field.phone"), value: draft.phone },
    { step: "person", label: t("registration.field.sex"), value: sex ? t(`registration.sex.${sex}`) : "" },
  ];
}

/** The answers in words, in the order of the form; an answer not given says so. */
export const answerRows = (draft: Draft, t: Translate, reader: Reader = "person"): readonly AnswerRow[] =>
  [...personRows(draft, t), ...workRows(draft, t, reader), ...choiceRows(draft, t, reader)].map((row) =>
    row.value === "" ? { ...row, value: t("registration.field.notGiven") } : row,
  );
