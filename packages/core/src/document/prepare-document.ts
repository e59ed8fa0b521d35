import { randomBytes } from "node:crypto";
import type { Conference } from "../conference/index.ts";
import type { Locale } from "../i18n/locale.ts";
import {
  filled,
  findTemplate,
  type LetterWords,
  missingIn,
  paragraphsOf,
  type Values,
  wordsOf,
} from "../letter/index.ts";
import { nominationValuesOf, valuesOf } from "../message/index.ts";
import { getInstitution } from "../nomination/index.ts";
import { getRegistration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { inLocale } from "../shared/text.ts";
import { yearsAfter } from "../shared/years-after.ts";
import { initialsOf, letterOfKind } from "./policy.ts";
import type { DocumentContent, DocumentKind, IssuedDocument, Letterhead, SkipReason } from "./schema.ts";
import { fullNameOf } from "./speak.ts";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Eighty bits by chance, in letters that are read without doubt. */
const newCode = (): string => [...randomBytes(16)].map((byte) => alphabet[byte % alphabet.length]).join("");

/** When a letter is dropped: two years after the conference, or after it was issued where that is later. */
const forgetAt = (endsOn: string, issuedAt: string): string =>
  yearsAfter(issuedAt.slice(0, 10) > endsOn ? issuedAt : `${endsOn}T00:00:00.000Z`, 2);

/** What a letter is made of, and how it looks. */
export interface Making {
  readonly conference: Conference;
  readonly letterhead: Letterhead;
  readonly kind: DocumentKind;
  readonly locales: readonly Locale[];
  readonly layout: DocumentContent["layout"];
}

/** A letter that has no number yet. */
export type Draft = Omit<IssuedDocument, "number">;

/** Whom a letter is for, with what it can say. */
interface Subject {
  readonly personId: string;
  readonly name: string;
  readonly initials: string;
  readonly values: (words: LetterWords, locale: Locale) => Promise<Values>;
}

async function registeredSubject(ctx: Ctx, conference: Conference, id: string): Promise<Subject | SkipReason> {
  const registration = await getRegistration(ctx.db, conference.id, id);
  if (registration === null) return "gone";
  if (registration.status !== "confirmed") return "not_confirmed";
  return {
    personId: registration.personId,
    name: fullNameOf(registration),
    initials: initialsOf(registration),
    values: (words, locale) => valuesOf(ctx, { conference, registration }, words, locale),
  };
}

async function institutionSubject(ctx: Ctx, conference: Conference, id: string): Promise<Subject | SkipReason> {
  const institution = await getInstitution(ctx.db, id);
  if (institution === null || institution.conferenceId !== conference.id) return "gone";
  const matter = { conference, institution, nomination: null, reader: institution.contact, places: "all" } as const;
  return {
    personId: "",
    name: inLocale(institution.name, institution.locale),
    initials: "",
    values: (words, locale) => nominationValuesOf(ctx, matter, words, locale),
  };
}

type Page = DocumentContent["pages"][number];

async function pageIn(ctx: Ctx, making: Making, subject: Subject, locale: Locale): Promise<Page | SkipReason> {
  const { conference, letterhead, kind } = making;
  const id = letterOfKind[kind];
  const words = wordsOf(id, await findTemplate(ctx.db, conference.id, id), locale);
  if (words === null) return "no_words";
  const values = await subject.values(words, locale);
  if (missingIn(words, values).length > 0) return "missing_value";
  const { subject: heading, text } = filled(words, values);
  const { body, address, signatory } = letterhead;
  return {
    locale,
    letterhead: [body, address].map((part) => inLocale(part, locale)),
    subject: heading,
    paragraphs: [...paragraphsOf(text)],
    signatory: [signatory.position, signatory.name].map((part) => inLocale(part, locale)),
  };
}

/** A letter for somebody with the words of this moment, or why there is none. */
export async function prepareDocument(ctx: Ctx, making: Making, subjectId: string): Promise<Draft | SkipReason> {
  const { conference, letterhead, kind, locales, layout } = making;
  const find = kind === "nomination" ? institutionSubject : registeredSubject;
  const subject = await find(ctx, conference, subjectId);
  if (typeof subject === "string") return subject;
  const pages: Page[] = [];
  for (const locale of locales) {
    const page = await pageIn(ctx, making, subject, locale);
    if (typeof page === "string") return page;
    pages.push(page);
  }
  const issuedAt = ctx.now().toISOString();
  const { emblemKey, contactLines, body } = letterhead;
  return {
    conferenceId: conference.id,
    kind,
    code: newCode(),
    subjectId,
    personId: subject.personId,
    name: subject.name,
    initials: subject.initials,
    content: { pages, layout, contactLines, emblemKey, issuer: inLocale(body, locales[0] ?? "ru") },
    issuedAt,
    state: "valid",
    endedAt: null,
    forgetAt: forgetAt(conference.endsOn, issuedAt),
    version: 1,
  };
}
