import { type Form, type FormSettingsInput, formSettingsInput } from "@assize/core/form/schema.ts";
import { dayOf } from "@assize/core/i18n/calendar-day.ts";
import type { Locale } from "@assize/core/i18n/locale.ts";
import { type Checked, check } from "../editing/check.ts";
import { clockOf, instantOf } from "../editing/local-time.ts";
import { type TextDraft, textDraft, writtenText, writtenTextOrNone } from "../editing/text-draft.ts";

/** A day and a time of day; empty where none is set. */
export interface MomentDraft {
  day: string;
  time: string;
}

export interface SettingsDraft {
  title: TextDraft;
  intro: TextDraft;
  opensAt: MomentDraft;
  closesAt: MomentDraft;
  categoryIds: string[];
  most: number | undefined;
}

const momentOf = (instant: string | null, timeZone: string): MomentDraft =>
  instant === null ? { day: "", time: "" } : { day: dayOf(instant, timeZone), time: clockOf(instant, timeZone) };

const instantIn = ({ day, time }: MomentDraft, timeZone: string): string | null =>
  day === "" ? null : instantOf(day, time === "" ? "00:00" : time, timeZone);

export const settingsDraft = (form: Form | null, locale: Locale, timeZone: string): SettingsDraft => ({
  title: textDraft(form?.title, locale),
  intro: textDraft(form?.intro, locale),
  opensAt: momentOf(form?.opensAt ?? null, timeZone),
  closesAt: momentOf(form?.closesAt ?? null, timeZone),
  categoryIds: [...(form?.categoryIds ?? [])],
  most: form?.most ?? 1,
});

/** The settings as the API takes them; the schema is the one that the API holds. */
export const checkSettings = (draft: SettingsDraft, timeZone: string): Checked<FormSettingsInput> =>
  check(formSettingsInput, {
    title: writtenText(draft.title),
    intro: writtenTextOrNone(draft.intro),
    opensAt: instantIn(draft.opensAt, timeZone),
    closesAt: instantIn(draft.closesAt, timeZone),
    categoryIds: draft.categoryIds,
    most: draft.most,
  });
