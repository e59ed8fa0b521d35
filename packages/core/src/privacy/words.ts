import { entryOf, fileOf } from "../form/rules.ts";
import type { privacy } from "../i18n/en/privacy.ts";
import type { registration } from "../i18n/en/registration.ts";
import type { support } from "../i18n/en/support.ts";
import type { Format } from "../i18n/format.ts";
import { countryName, languageName } from "../i18n/names.ts";
import type { Params } from "../i18n/translate.ts";
import { consentKinds, regions } from "../registration/terms.ts";
import { inLocale } from "../shared/multi-text.ts";
import { moneyLines, needsLines, stayLines, travelLines } from "../support/words.ts";
import type { OwnData } from "./schema.ts";
import { activityWords } from "./terms.ts";

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

/** One kind of what is stored about a person, in words. */
export interface OwnSection {
  readonly kind: keyof Kinds;
  readonly title: string;
  readonly entries: readonly OwnEntry[];
}

interface Reader {
  readonly say: Say;
  readonly format: Format;
}

const rowsOf = (pairs: readonly (readonly [string, string | undefined])[]): OwnRow[] =>
  pairs.flatMap(([label, value]) => (value === undefined || value === "" ? [] : [{ label, value }]));

function personEntry(person: Kinds["person"][number], { say, format }: Reader): OwnEntry {
  const roles = [...new Set(person.grants.map(({ role }) => say(`privacy.role.${role}`)))];
  const rows = rowsOf([
    [say("registration.field.email"), person.email],
    [say("registration.field.familyName"), person.familyName],
    [say("registration.field.givenName"), person.givenName],
    [say("registration.field.patronymic"), person.patronymic],
    [say("registration.field.locale"), say(`registration.language.${person.locale}`)],
    [say("privacy.field.made"), format.dateTime(person.createdAt)],
    [say("privacy.field.roles"), roles.length > 0 ? format.list(roles) : undefined],
  ]);
  return { title: "", rows };
}

/** The device in words. */
const deviceWords = (device: Kinds["session"][number]["device"], say: Say): string =>
  device === null ? say("privacy.device.unknown") : say("privacy.device", device);

const sessionEntry = (session: Kinds["session"][number], { say, format }: Reader): OwnEntry => ({
  title: deviceWords(session.device, say),
  rows: rowsOf([
    [say("privacy.field.signedIn"), format.dateTime(session.createdAt)],
    [say("privacy.field.until"), format.dateTime(session.expiresAt)],
  ]),
});

function consentRows({ consents }: Kinds["registration"][number], { say, format }: Reader): OwnRow[] {
  return consentKinds.flatMap((kind) => {
    const record = consents.find((one) => one.kind === kind);
    if (record === undefined) return [];
    const answer = say(record.given ? "registration.consent.given" : "registration.consent.refused");
    const value = say("privacy.consent", { answer, time: format.date(record.at), wording: record.wording });
    return [{ label: say(`registration.consent.${kind}.short`), value }];
  });
}

function registrationEntry(one: Kinds["registration"][number], reader: Reader): OwnEntry {
  const { say, format } = reader;
  const languages = one.languages.map((language) => say(`registration.language.${language}`));
  const rows = rowsOf([
    [say("privacy.field.status"), say(`registration.status.${one.status}`)],
    [say("privacy.field.submitted"), format.dateTime(one.submittedAt)],
    [say("privacy.field.reason"), one.reason],
    [say("registration.field.email"), one.email],
    [say("registration.field.familyName"), one.familyName],
    [say("registration.field.givenName"), one.givenName],
    [say("registration.field.patronymic"), one.patronymic],
    [say("registration.field.phone"), one.phone],
    [say("registration.field.institution"), one.institution],
    [say("registration.field.position"), one.position],
    [say("registration.field.courtLevel"), say(`registration.courtLevel.${one.courtLevel}`)],
    [say("registration.field.region"), say(`registration.region.${one.region}`)],
    [say("registration.field.sex"), one.sex && say(`registration.sex.${one.sex}`)],
    [say("registration.field.languages"), languages.join(", ")],
    [say("registration.field.locale"), say(`registration.language.${one.locale}`)],
  ]);
  return { title: inLocale(one.conferenceTitle, format.locale), rows: [...rows, ...consentRows(one, reader)] };
}

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

const answersEntry = (one: Kinds["answers"][number], reader: Reader): OwnEntry => ({
  title: [one.conferenceTitle, one.formTitle].map((text) => inLocale(text, reader.format.locale)).join(": "),
  rows: rowsOf(one.items.map((item) => [inLocale(item.label, reader.format.locale), answerWords(item, reader)])),
});

function nominationEntry(one: Kinds["nomination"][number], { say, format }: Reader): OwnEntry {
  const rows = rowsOf([
    [say("registration.field.institution"), inLocale(one.institutionName, format.locale)],
    [say("privacy.field.status"), say(`privacy.nomination.${one.status}`)],
    [say("privacy.field.submitted"), format.dateTime(one.nominatedAt)],
    [say("privacy.field.reason"), one.reason],
    [say("registration.field.email"), one.email],
    [say("registration.field.familyName"), one.familyName],
    [say("registration.field.givenName"), one.givenName],
    [say("registration.field.patronymic"), one.patronymic],
    [say("registration.field.phone"), one.phone],
    [say("registration.field.position"), one.position],
    [say("registration.field.courtLevel"), one.courtLevel && say(`registration.courtLevel.${one.courtLevel}`)],
    [say("registration.field.region"), one.region && say(`registration.region.${one.region}`)],
    [say("registration.field.sex"), one.sex && say(`registration.sex.${one.sex}`)],
    [say("registration.field.locale"), say(`registration.language.${one.locale}`)],
  ]);
  return { title: inLocale(one.conferenceTitle, format.locale), rows };
}

function personalAgendaEntry(one: Kinds["personalAgenda"][number], { say, format }: Reader): OwnEntry {
  const sessions = one.sessionTitles.map((title) => inLocale(title, format.locale));
  const minutes = one.reminderMinutes;
  const rows = rowsOf([
    [say("privacy.field.sessions"), sessions.length > 0 ? sessions.join("; ") : say("privacy.none")],
    [say("privacy.field.reminder"), minutes === null ? undefined : say("privacy.reminder", { minutes })],
  ]);
  return { title: inLocale(one.conferenceTitle, format.locale), rows };
}

/** One entry a conference of what is kept for the participation. */
const supportEntries = (kinds: Kinds, { say, format }: Reader) => {
  const entry = (title: Kinds["travel"][number]["conferenceTitle"], rows: readonly OwnRow[]): OwnEntry => ({
    title: inLocale(title, format.locale),
    rows,
  });
  return {
    supportNeeds: kinds.supportNeeds.map((one) => entry(one.conferenceTitle, needsLines(one, say, format))),
    travel: kinds.travel.map((one) => entry(one.conferenceTitle, travelLines(one, say, format))),
    stay: kinds.stay.map((one) => entry(one.conferenceTitle, stayLines(one, say, format))),
    subsistence: kinds.subsistence.map((one) =>
      entry(one.conferenceTitle, moneyLines(one.statement, one.claim.receipts, say, format)),
    ),
    supportSecret: kinds.supportSecret.map((one) =>
      entry(one.conferenceTitle, [{ label: one.field, value: one.value }]),
    ),
  };
};
function cardEntry(one: Kinds["speakerCard"][number], { say, format }: Reader): OwnEntry {
  const given = (yes: boolean): string => say(yes ? "registration.consent.given" : "registration.consent.refused");
  const rows = rowsOf([
    [say("registration.field.email"), one.email],
    [say("registration.field.familyName"), one.familyName],
    [say("registration.field.givenName"), one.givenName],
    [say("registration.field.patronymic"), one.patronymic],
    [say("registration.field.institution"), one.institution],
    [say("registration.field.position"), one.position],
    [say("registration.field.courtLevel"), say(`registration.courtLevel.${one.courtLevel}`)],
    [say("registration.field.region"), say(`registration.region.${one.region}`)],
    [say("privacy.field.needs"), one.needs],
    [say("privacy.field.publish"), one.release && given(one.release.publish)],
    [say("privacy.field.record"), one.release && given(one.release.record)],
  ]);
  return { title: inLocale(one.conferenceTitle, format.locale), rows };
}

function submissionEntry(one: Kinds["submission"][number], reader: Reader): OwnEntry {
  const { say, format } = reader;
  const { content, written } = one;
  const title = content?.title ?? written?.title;
  const abstract = content?.abstract ?? written?.abstract;
  const author = content?.author ?? written?.author;
  const rows = rowsOf([
    [say("privacy.field.status"), say(`privacy.submission.${one.state}`)],
    [say("privacy.field.submitted"), one.submittedAt === null ? undefined : format.dateTime(one.submittedAt)],
    [say("registration.field.email"), one.email],
    [say("privacy.field.title"), title && inLocale(title, format.locale)],
    [say("privacy.field.abstract"), abstract && inLocale(abstract, format.locale)],
    [say("registration.field.familyName"), author?.familyName],
    [say("registration.field.givenName"), author?.givenName],
    [say("registration.field.patronymic"), author?.patronymic],
    [say("registration.field.institution"), author?.institution],
    [say("registration.field.position"), author?.position],
    ...one.items.map((item) => [inLocale(item.label, format.locale), answerWords(item, reader)] as const),
  ]);
  return { title: inLocale(one.conferenceTitle, format.locale), rows };
}

function reviewEntry(one: Kinds["review"][number], { say, format }: Reader): OwnEntry {
  const scores = Object.values(one.scores).map((score) => format.number(score));
  const rows = rowsOf([
    [say("privacy.field.status"), say(`privacy.review.${one.state}`)],
    [say("privacy.field.at"), format.dateTime(one.at)],
    [say("privacy.field.scores"), scores.length > 0 ? format.list(scores) : undefined],
    [say("privacy.field.toOrganizers"), one.toOrganizers],
    [say("privacy.field.toAuthor"), one.toAuthor],
    [say("privacy.field.recusal"), one.reason ?? undefined],
  ]);
  return { title: inLocale(one.conferenceTitle, format.locale), rows };
}

function enrolmentEntry(one: Kinds["enrolment"][number], { say, format }: Reader): OwnEntry {
  const lessons = one.completedLessons.map((title) => inLocale(title, format.locale));
  const rows = rowsOf([
    [say("privacy.field.state"), say(`privacy.enrolment.${one.state}`)],
    [say("privacy.field.enrolled"), format.dateTime(one.enrolledAt)],
    [
      say("privacy.field.completed"),
      one.completedAt === null ? say("privacy.field.notYet") : format.dateTime(one.completedAt),
    ],
    [say("privacy.field.lessons"), lessons.length > 0 ? lessons.join("; ") : say("privacy.none")],
  ]);
  return { title: inLocale(one.moduleTitle, format.locale), rows };
}

const messageRow = (one: Kinds["message"][number], { say, format }: Reader): OwnRow => ({
  label: format.dateTime(one.createdAt),
  value: say("privacy.message.line", { subject: one.subject, state: say(`privacy.message.${one.state}`) }),
});

const hasWords = (name: string): name is keyof typeof activityWords => name in activityWords;

function activityRow(one: Kinds["activity"][number], { say, format }: Reader): OwnRow {
  const what = say(hasWords(one.name) ? activityWords[one.name] : "privacy.activity.other");
  const who = say(`privacy.activity.by.${one.by}`);
  const value =
    one.reason === undefined
      ? say("privacy.activity.line", { what, who })
      : say("privacy.activity.reason", { what, who, reason: one.reason });
  return { label: format.dateTime(one.at), value };
}

const asList = (rows: readonly OwnRow[]): readonly OwnEntry[] => (rows.length > 0 ? [{ title: "", rows }] : []);

/** What is stored about a person, in words, for the page and for the file; the newest acts and letters first. */
export function describeOwnData({ kinds }: OwnData, say: Say, format: Format): readonly OwnSection[] {
  const reader = { say, format };
  const entries = {
    person: kinds.person.map((one) => personEntry(one, reader)),
    registration: kinds.registration.map((one) => registrationEntry(one, reader)),
    answers: kinds.answers.map((one) => answersEntry(one, reader)),
    nomination: kinds.nomination.map((one) => nominationEntry(one, reader)),
    personalAgenda: kinds.personalAgenda.map((one) => personalAgendaEntry(one, reader)),
    ...supportEntries(kinds, reader),
    speakerCard: kinds.speakerCard.map((one) => cardEntry(one, reader)),
    submission: kinds.submission.map((one) => submissionEntry(one, reader)),
    review: kinds.review.map((one) => reviewEntry(one, reader)),
    enrolment: kinds.enrolment.map((one) => enrolmentEntry(one, reader)),
    session: kinds.session.map((one) => sessionEntry(one, reader)).toReversed(),
    message: asList(kinds.message.map((one) => messageRow(one, reader)).toReversed()),
    activity: asList(kinds.activity.map((one) => activityRow(one, reader)).toReversed()),
  } as const satisfies Record<keyof Kinds, readonly OwnEntry[]>;
  const order = [
    "person",
    "registration",
    "answers",
    "nomination",
    "personalAgenda",
    "supportNeeds",
    "travel",
    "stay",
    "subsistence",
    "supportSecret",
    "speakerCard",
    "submission",
    "review",
    "enrolment",
    "session",
    "message",
    "activity",
  ] as const;
  return order.map((kind) => ({ kind, title: say(`privacy.kind.${kind}`), entries: entries[kind] }));
}
