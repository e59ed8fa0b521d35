import type { Locale } from "../i18n/locale.ts";
import {
  isAutomatic,
  isNominationLetter,
  type LetterWords,
  type NominationLetter,
  type RemindersInput,
} from "./schema.ts";

const everywhere = [
  "name",
  "fullName",
  "position",
  "institution",
  "category",
  "conference",
  "dates",
  "place",
  "contact",
] as const;
/** What a letter to or about an institution can say. */
const ofInstitution = ["institution", "conference", "dates", "place", "contact", "deadline", "cutOff"] as const;
export type Placeholder =
  | (typeof everywhere)[number]
  | (typeof ofInstitution)[number]
  | "reason"
  | "until"
  | "programme"
  | "session"
  | "time"
  | "room"
  | "changes"
  | "places"
  | "nominee"
  | "form";
export type Values = Readonly<Partial<Record<string, string>>>;

const toFormManager = ["name", "form", "conference", "dates", "contact"] as const;
const toInstitution = [...ofInstitution, "name", "places"] as const;
const toNominee = [...ofInstitution, "name", "fullName", "position", "category"] as const;
const ofResult = [...ofInstitution, "name", "nominee"] as const;

const aboutNominations = {
  institutionInvited: toInstitution,
  institutionReminded: toInstitution,
  nomineeInvited: toNominee,
  nomineeReminded: toNominee,
  nomineeWithdrawn: toNominee,
  nomineeConfirmed: ofResult,
  nomineeDeclined: [...ofResult, "reason"],
  nomineeExpired: ofResult,
} as const satisfies Record<NominationLetter, readonly Placeholder[]>;

/** The placeholders that a letter knows. */
export function placeholdersOf(templateId: string): readonly Placeholder[] {
  if (isNominationLetter(templateId)) return aboutNominations[templateId];
  if (templateId === "documentNomination") return [...ofInstitution, "places"];
  if (templateId === "formManager") return toFormManager;
  if (templateId === "declined") return [...everywhere, "reason"];
  if (templateId === "signUpPlaced") return [...everywhere, "session", "time", "room"];
  if (templateId === "agendaChanged") return [...everywhere, "changes"];
  if (templateId === "offered" || templateId === "unconfirmed") return [...everywhere, "until"];
  const aboutDays = !isAutomatic(templateId) || templateId === "weekBefore" || templateId === "dayBefore";
  return aboutDays ? [...everywhere, "programme"] : everywhere;
}

/** Whatever stands in braces. */
const inBraces = /\{([^{}\n]{0,60})\}/g;

/** The names in braces, each once. */
export const namesIn = ({ subject, text }: LetterWords): readonly string[] => [
  ...new Set([...`${subject}\n${text}`.matchAll(inBraces)].map(([, name = ""]) => name)),
];

interface Unknown {
  readonly field: "subject" | "text";
  readonly name: string;
}

/** The first name in braces of each field that the letter does not know. */
export function unknownIn(words: LetterWords, templateId: string): readonly Unknown[] {
  const known: readonly string[] = placeholdersOf(templateId);
  return (["subject", "text"] as const).flatMap((field) => {
    const names = [...words[field].matchAll(inBraces)].map(([, name = ""]) => name);
    const name = names.find((one) => !known.includes(one));
    return name === undefined ? [] : [{ field, name }];
  });
}

/** The list of known placeholders as it is shown beside a refusal. */
export const knownList = (templateId: string): string =>
  placeholdersOf(templateId)
    .map((name) => `{${name}}`)
    .join(", ");

const fill = (text: string, values: Values): string => text.replace(inBraces, (_, name: string) => values[name] ?? "");

/** The words with a person's values in place of the names. */
export const filled = ({ subject, text }: LetterWords, values: Values): LetterWords => ({
  subject: fill(subject, values).trim(),
  text: fill(text, values),
});

/** The placeholders that these words need and that have no value. */
export const missingIn = (words: LetterWords, values: Values): readonly string[] =>
  namesIn(words).filter((name) => !values[name]);

/** The paragraphs of a text: an empty line parts them. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

/** Which language of a letter somebody gets: their own, or the first that there is. */
export const firstOf = <Words>(words: Partial<Record<Locale, Words | undefined>>, locale: Locale): Words | undefined =>
  [words[locale], words.ru, words.ky, words.en].find((one) => one !== undefined);

export const reminderKinds = ["unconfirmed", "incomplete", "visaDate", "weekBefore", "dayBefore"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

const dayMs = 86_400_000;
const firstHour = 9;

const before = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * dayMs).toISOString().slice(0, 10);

/** On which days a reminder goes: from the first until the last; `of` is the day that it reminds of. Null where that day is not set. */
export interface ReminderDays {
  readonly first: string;
  readonly last: string;
  readonly of: string;
}

/** When each reminder goes, by the conference's own days. A reminder that is turned on late goes at once while it is still of use. */
export function reminderDays(
  startsOn: string,
  { visaPapersBy }: Pick<RemindersInput, "visaPapersBy">,
): Readonly<Record<ReminderKind, ReminderDays | null>> {
  const of = startsOn;
  const dayBefore = before(startsOn, 1);
  return {
    unconfirmed: { first: before(startsOn, 21), last: dayBefore, of },
    incomplete: { first: before(startsOn, 14), last: dayBefore, of },
    visaDate: visaPapersBy === null ? null : { first: before(visaPapersBy, 7), last: visaPapersBy, of: visaPapersBy },
    weekBefore: { first: before(startsOn, 7), last: before(startsOn, 2), of },
    dayBefore: { first: dayBefore, last: dayBefore, of },
  };
}

/** The reminders that are due at an hour of a day in the conference's own zone; never before nine in the morning there. */
export function dueReminders(
  plan: RemindersInput,
  startsOn: string,
  local: { readonly day: string; readonly hour: number },
): readonly { readonly kind: ReminderKind; readonly of: string }[] {
  if (local.hour < firstHour) return [];
  const days = reminderDays(startsOn, plan);
  return reminderKinds.flatMap((kind) => {
    const window = days[kind];
    const isDue = plan[kind] && window !== null && local.day >= window.first && local.day <= window.last;
    return isDue ? [{ kind, of: window.of }] : [];
  });
}

/** In which state those are whom a reminder is for. */
export const remindedStatus = (kind: ReminderKind): "offered" | "confirmed" =>
  kind === "unconfirmed" ? "offered" : "confirmed";
