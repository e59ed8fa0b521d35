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
    [say("privacy.field.institutionWritten"), one.institutionWritten],
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

function signUpEntry(one: Kinds["signUp"][number], { say, format }: Reader): OwnEntry {
  const rows = rowsOf([
    [say("privacy.field.sessions"), one.sessionTitle ? inLocale(one.sessionTitle, format.locale) : say("privacy.none")],
    [say("privacy.field.status"), say(`privacy.signUp.${one.status}`)],
    [say("privacy.field.since"), format.dateTime(one.since)],
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
function proxyEntry(one: Kinds["speakerProxy"][number], { say, format }: Reader): OwnEntry {
  const rows = rowsOf([
    [say("registration.field.email"), one.email],
    [say("privacy.field.proxySince"), format.dateTime(one.namedAt)],
    [say("privacy.field.proxyState"), say(`privacy.proxy.${one.state}`)],
  ]);
  return { title: inLocale(one.conferenceTitle, format.locale), rows };
}

function keptEntry(one: Kinds["keptSpeaker"][number], { say, format }: Reader): OwnEntry {
  const { locale } = format;
  const rows = rowsOf([
    [say("registration.field.email"), one.contact.email],
    [say("registration.field.position"), inLocale(one.position, locale)],
    [say("privacy.field.talks"), one.talks.map(({ title }) => inLocale(title, locale)).join("; ")],
    [say("privacy.field.keptSince"), format.dateTime(one.consent.at)],
  ]);
  return { title: inLocale(one.name, locale), rows };
}

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
    signUp: kinds.signUp.map((one) => signUpEntry(one, reader)),
    ...supportEntries(kinds, reader),
    speakerCard: kinds.speakerCard.map((one) => cardEntry(one, reader)),
    speakerProxy: kinds.speakerProxy.map((one) => proxyEntry(one, reader)),
    keptSpeaker: kinds.keptSpeaker.map((one) => keptEntry(one, reader)),
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
    "signUp",
    "supportNeeds",
    "travel",
    "stay",
    "subsistence",
    "supportSecret",
    "speakerCard",
    "speakerProxy",
    "keptSpeaker",
    "enrolment",
    "session",
    "message",
    "activity",
  ] as const;
  return order.map((kind) => ({ kind, title: say(`privacy.kind.${kind}`), entries: entries[kind] }));
}
