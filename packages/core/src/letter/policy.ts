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
  | "places"
  | "nominee";
export type Values = Readonly<Partial<Record<string, string>>>;

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
  if (templateId === "declined") return [...everywhere, "reason"];
  if (templateId === "offered") return [...everywhere, "until"];
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

export const reminderKinds = ["weekBefore", "dayBefore"] as const;
export type ReminderKind = (typeof reminderKinds)[number];

const dayMs = 86_400_000;
const firstHour = 9;

/** The reminder that is due at an hour of a day in the conference's own zone; never before nine in the morning there. */
export function dueReminder(
  plan: RemindersInput,
  startsOn: string,
  local: { readonly day: string; readonly hour: number },
): ReminderKind | null {
  if (local.hour < firstHour) return null;
  const daysLeft = (Date.parse(startsOn) - Date.parse(local.day)) / dayMs;
  if (plan.dayBefore && daysLeft === 1) return "dayBefore";
  return plan.weekBefore && daysLeft > 1 && daysLeft <= 7 ? "weekBefore" : null;
}
