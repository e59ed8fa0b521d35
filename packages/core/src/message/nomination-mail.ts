import type { Activity } from "../audit/index.ts";
import { type Conference, findConference } from "../conference/index.ts";
import { nominationMail as en } from "../i18n/en/nomination-mail.ts";
import { nominationMail as ky } from "../i18n/ky/nomination-mail.ts";
import type { Locale } from "../i18n/locale.ts";
import { nominationMail as ru } from "../i18n/ru/nomination-mail.ts";
import { say } from "../i18n/translate.ts";
import {
  defaultWords,
  filled,
  findTemplate,
  type LetterWords,
  paragraphsOf,
  type Values,
  wordsOf,
} from "../letter/index.ts";
import {
  getInstitution,
  getNomination,
  type Institution,
  institutionKey,
  type Nomination,
  nomineeKey,
} from "../nomination/index.ts";
import type { Ctx } from "../shared/context.ts";
import { inLocale } from "../shared/text.ts";
import type { Letter } from "./layout.ts";
import { isToNominee, nominationId } from "./new-message.ts";
import { type NominationMatter, nominationValuesOf } from "./nomination-values.ts";
import type { NominationKind } from "./schema.ts";
import { nameOf, speak } from "./speak.ts";

const catalogues = { en, ru, ky } as const;

/** A letter with whom it goes to, before it is a mail. */
export interface Addressed {
  readonly to: string;
  readonly locale: Locale;
  readonly letter: Letter;
}

/** Whom and what a letter about nominations is about. */
export interface NominationAbout {
  readonly conference: Conference;
  readonly institution: Institution;
  readonly nomination: Nomination | null;
}

// The secret stands after the #: browsers send it to no server, and no log can hold it.
const institutionUrl = (ctx: Ctx, institution: Institution, publicUrl: string): string =>
  `${publicUrl}/nominations/${institution.id}?lang=${institution.locale}#${institutionKey(ctx.secrets, institution)}`;

const nomineeUrl = (ctx: Ctx, institution: Institution, nomination: Nomination, publicUrl: string): string =>
  `${publicUrl}/nominations/${institution.id}/nominees/${nomination.id}?lang=${nomination.locale}#${nomineeKey(ctx.secrets, nomination)}`;

const openers = {
  institutionInvited: "nomination-mail.open",
  institutionReminded: "nomination-mail.open",
  nomineeInvited: "nomination-mail.nominee.open",
  nomineeReminded: "nomination-mail.nominee.open",
  nomineeWithdrawn: null,
  nomineeConfirmed: "nomination-mail.toList",
  nomineeDeclined: "nomination-mail.toList",
  nomineeExpired: "nomination-mail.toList",
} as const satisfies Record<NominationKind, keyof typeof en | null>;

/** Who reads a letter of the kind: the nominee, or the contact of the institution. */
const readerOf = (kind: NominationKind, { institution, nomination }: NominationAbout) =>
  nomination && isToNominee(kind)
    ? { ...nomination, email: nomination.email }
    : { ...institution.contact, locale: institution.locale };

function linkOf(
  ctx: Ctx,
  kind: NominationKind,
  about: NominationAbout,
  locale: Locale,
  publicUrl: string,
): Letter["link"] {
  const key = openers[kind];
  if (key === null) return undefined;
  const { institution, nomination } = about;
  const toNominee = nomination !== null && isToNominee(kind);
  const url = toNominee
    ? nomineeUrl(ctx, institution, nomination, publicUrl)
    : institutionUrl(ctx, institution, publicUrl);
  return { url, text: say(catalogues[locale][key], locale) };
}

/** What stands for the placeholders of a letter of the kind. */
export function valuesAbout(
  ctx: Ctx,
  kind: NominationKind,
  about: NominationAbout,
  words: LetterWords,
  locale: Locale,
): Promise<Values> {
  const places: NominationMatter["places"] = kind === "institutionReminded" ? "free" : "all";
  return nominationValuesOf(ctx, { ...about, reader: readerOf(kind, about), places }, words, locale);
}

/** A paragraph about a reason that nobody gave is left out. */
const withoutEmptyReason = (words: LetterWords, { reason }: Values): LetterWords =>
  reason
    ? words
    : {
        ...words,
        text: paragraphsOf(words.text)
          .filter((one) => !one.includes("{reason}"))
          .join("\n\n"),
      };

/** A letter about nominations from these words. */
export async function nominationLetter(
  ctx: Ctx,
  kind: NominationKind,
  about: NominationAbout,
  words: LetterWords,
  { locale, publicUrl }: { readonly locale: Locale; readonly publicUrl: string },
): Promise<Letter> {
  const values = await valuesAbout(ctx, kind, about, words, locale);
  const { subject, text } = filled(withoutEmptyReason(words, values), values);
  const t = speak(locale);
  const link = linkOf(ctx, kind, about, locale, publicUrl);
  return {
    subject,
    greeting: t("mail.greeting", { name: nameOf(readerOf(kind, about)) }),
    paragraphs: paragraphsOf(text),
    ...(link && { link }),
    signature: t("mail.signature"),
  };
}

const isOver = (kind: NominationKind, { status }: Nomination): boolean => {
  if (kind === "nomineeInvited" || kind === "nomineeReminded") return status !== "nominated";
  return kind === "nomineeWithdrawn" && status === "nominated";
};

/** The letter that an activity of the nomination room calls for, or null where what it was about has changed since. */
export async function composeNomination(
  ctx: Ctx,
  kind: NominationKind,
  activity: Activity,
  publicUrl: string,
): Promise<Addressed | null> {
  const conference = await findConference(ctx.db, activity.scopeId);
  const institution = await getInstitution(ctx.db, String(activity.data.institutionId));
  if (conference === null || institution === null) return null;
  const aboutInstitution = kind === "institutionInvited" || kind === "institutionReminded";
  const nomination = aboutInstitution
    ? null
    : await getNomination(ctx.db, institution.id, nominationId(kind, activity));
  if (!aboutInstitution && (nomination === null || isOver(kind, nomination))) return null;
  const about: NominationAbout = { conference, institution, nomination };
  const { email, locale } = readerOf(kind, about);
  const words = wordsOf(kind, await findTemplate(ctx.db, conference.id, kind), locale) ?? defaultWords(kind, locale);
  return { to: email, locale, letter: await nominationLetter(ctx, kind, about, words, { locale, publicUrl }) };
}

/** What stood above a letter about a nomination; whom it was about stays unnamed. */
export async function composeNominationSubject(
  ctx: Ctx,
  kind: NominationKind,
  conferenceId: string,
  locale: Locale,
): Promise<string> {
  const conference = await findConference(ctx.db, conferenceId);
  const words = wordsOf(kind, await findTemplate(ctx.db, conferenceId, kind), locale) ?? defaultWords(kind, locale);
  const values = { conference: conference ? inLocale(conference.title, locale) : "" };
  return filled(words, { nominee: "…", name: "…", fullName: "…", institution: "…", ...values }).subject;
}
