import type { Activity } from "../audit/index.ts";
import { type Conference, findConference } from "../conference/index.ts";
import { mail as enMail } from "../i18n/en/mail.ts";
import { nominationMail as en } from "../i18n/en/nomination-mail.ts";
import { createFormat } from "../i18n/format.ts";
import { mail as kyMail } from "../i18n/ky/mail.ts";
import { nominationMail as ky } from "../i18n/ky/nomination-mail.ts";
import type { Locale } from "../i18n/locale.ts";
import { mail as ruMail } from "../i18n/ru/mail.ts";
import { nominationMail as ru } from "../i18n/ru/nomination-mail.ts";
import { type ParamsOf, say } from "../i18n/translate.ts";
import {
  getInstitution,
  getNomination,
  type Institution,
  institutionKey,
  listQuotas,
  type Nomination,
  nomineeKey,
} from "../nomination/index.ts";
import { listCategories } from "../registration/index.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import { inLocale } from "../shared/text.ts";
import type { Letter } from "./layout.ts";
import { nominationId } from "./new-message.ts";
import type { NominationKind } from "./schema.ts";

const catalogues = { en: { ...enMail, ...en }, ru: { ...ruMail, ...ru }, ky: { ...kyMail, ...ky } } as const;
type Texts = (typeof catalogues)["en"];
type Say = <Key extends keyof Texts>(key: Key, ...params: ParamsOf<Texts[Key]>) => string;
const speak =
  (locale: Locale): Say =>
  (key, ...params) =>
    say(catalogues[locale][key], locale, params[0]);

/** A letter with whom it goes to, before it is a mail. */
export interface Addressed {
  readonly to: string;
  readonly locale: Locale;
  readonly letter: Letter;
}

interface Matter {
  readonly ctx: Ctx;
  readonly conference: Conference;
  readonly institution: Institution;
  readonly publicUrl: string;
}

interface Person {
  readonly givenName: string;
  readonly familyName: string;
  readonly patronymic?: string | undefined;
}
const greeted = ({ givenName, patronymic, familyName }: Person): string =>
  [givenName, patronymic].filter(Boolean).join(" ") || familyName;
const named = ({ givenName, familyName }: Person): string => `${givenName} ${familyName}`;

/** What every letter about the matter says, in a language. */
function common({ conference, institution }: Matter, locale: Locale) {
  const format = createFormat(locale, conference.timeZone);
  return {
    t: speak(locale),
    conference: inLocale(conference.title, locale),
    institution: inLocale(institution.name, locale),
    dates: format.dateRange(conference.startsOn, conference.endsOn),
    deadline: format.dateTime(institution.nominateUntil),
    cutOff: format.dateTime(institution.replaceUntil),
  };
}

// The secret stands after the #: browsers send it to no server, and no log can hold it.
const institutionUrl = ({ ctx, institution, publicUrl }: Matter): string =>
  `${publicUrl}/nominations/${institution.id}?lang=${institution.locale}#${institutionKey(ctx.secrets, institution)}`;

const nomineeUrl = ({ ctx, institution, publicUrl }: Matter, nomination: Nomination): string =>
  `${publicUrl}/nominations/${institution.id}/nominees/${nomination.id}?lang=${nomination.locale}#${nomineeKey(ctx.secrets, nomination)}`;

async function placesIn({ ctx, institution }: Matter, locale: Locale, kind: "all" | "free"): Promise<string> {
  const t = speak(locale);
  const categories = await listCategories(asSystem(ctx, "mail"), institution.conferenceId);
  const quotas = await listQuotas(ctx.db, institution.id);
  return quotas
    .map(({ categoryId, quotaPlaces, heldPlaces }) => ({
      category: inLocale(categories.find(({ id }) => id === categoryId)?.name ?? institution.name, locale),
      count: kind === "all" ? quotaPlaces : quotaPlaces - heldPlaces,
    }))
    .filter(({ count }) => count > 0)
    .map((place) => t("nomination-mail.place", place))
    .join("; ");
}

async function toInstitution(matter: Matter, kind: "institutionInvited" | "institutionReminded"): Promise<Addressed> {
  const { contact, locale } = matter.institution;
  const { t, conference, institution, dates, deadline, cutOff } = common(matter, locale);
  const invited = kind === "institutionInvited";
  const places = await placesIn(matter, locale, invited ? "all" : "free");
  const first = invited
    ? [t("nomination-mail.invited.text", { conference, institution, dates }), t("nomination-mail.places", { places })]
    : [t("nomination-mail.reminded.text", { conference, institution, places })];
  return {
    to: contact.email,
    locale,
    letter: {
      subject: t(invited ? "nomination-mail.invited.subject" : "nomination-mail.reminded.subject", { conference }),
      greeting: t("mail.greeting", { name: greeted(contact) }),
      paragraphs: [...first, t("nomination-mail.until", { deadline, cutOff }), t("nomination-mail.link")],
      link: { url: institutionUrl(matter), text: t("nomination-mail.open") },
      signature: t("mail.signature"),
    },
  };
}

async function toNominee(
  matter: Matter,
  nomination: Nomination,
  kind: "nomineeInvited" | "nomineeReminded",
): Promise<Addressed> {
  const { locale, email, categoryId } = nomination;
  const { t, conference, institution, dates, cutOff } = common(matter, locale);
  const categories = await listCategories(asSystem(matter.ctx, "mail"), nomination.conferenceId);
  const category = inLocale(categories.find(({ id }) => id === categoryId)?.name ?? { source: locale }, locale);
  const subject =
    kind === "nomineeInvited" ? "nomination-mail.nominee.subject" : "nomination-mail.nominee.reminded.subject";
  return {
    to: email,
    locale,
    letter: {
      subject: t(subject, { conference }),
      greeting: t("mail.greeting", { name: greeted(nomination) }),
      paragraphs: [
        t("nomination-mail.nominee.text", { conference, institution, dates }),
        t("nomination-mail.nominee.category", { category }),
        t("nomination-mail.nominee.answer", { cutOff }),
      ],
      link: { url: nomineeUrl(matter, nomination), text: t("nomination-mail.nominee.open") },
      signature: t("mail.signature"),
    },
  };
}

function withdrawnLetter(matter: Matter, nomination: Nomination): Addressed {
  const { locale, email } = nomination;
  const { t, conference, institution } = common(matter, locale);
  return {
    to: email,
    locale,
    letter: {
      subject: t("nomination-mail.nominee.withdrawn.subject", { conference }),
      greeting: t("mail.greeting", { name: greeted(nomination) }),
      paragraphs: [t("nomination-mail.nominee.withdrawn.text", { conference, institution })],
      signature: t("mail.signature"),
    },
  };
}

type Result = "confirmed" | "declined" | "expired";

function resultLetter(matter: Matter, nomination: Nomination, result: Result): Addressed {
  const { contact, locale } = matter.institution;
  const { t, conference, cutOff } = common(matter, locale);
  const nominee = named(nomination);
  const { reason } = nomination;
  const email = matter.conference.contactEmail;
  const said = {
    confirmed: () => [t("nomination-mail.confirmed.text", { nominee, conference })],
    declined: () => [
      t("nomination-mail.declined.text", { nominee, conference, cutOff }),
      ...(reason === undefined ? [] : [t("nomination-mail.declined.reason", { reason })]),
    ],
    expired: () => [t("nomination-mail.expired.text", { nominee, conference, email })],
  } as const satisfies Record<Result, () => readonly string[]>;
  return {
    to: contact.email,
    locale,
    letter: {
      subject: t(`nomination-mail.${result}.subject`, { nominee, conference }),
      greeting: t("mail.greeting", { name: greeted(contact) }),
      paragraphs: said[result](),
      link: { url: institutionUrl(matter), text: t("nomination-mail.toList") },
      signature: t("mail.signature"),
    },
  };
}

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
  const matter: Matter = { ctx, conference, institution, publicUrl };
  if (kind === "institutionInvited" || kind === "institutionReminded") return toInstitution(matter, kind);
  const nomination = await getNomination(ctx.db, institution.id, nominationId(kind, activity));
  if (nomination === null) return null;
  if (kind === "nomineeInvited" || kind === "nomineeReminded")
    return nomination.status === "nominated" ? toNominee(matter, nomination, kind) : null;
  if (kind === "nomineeWithdrawn")
    return nomination.status === "nominated" ? null : withdrawnLetter(matter, nomination);
  const results = { nomineeConfirmed: "confirmed", nomineeDeclined: "declined", nomineeExpired: "expired" } as const;
  return resultLetter(matter, nomination, results[kind]);
}

const subjects = {
  institutionInvited: "nomination-mail.invited.subject",
  institutionReminded: "nomination-mail.reminded.subject",
  nomineeInvited: "nomination-mail.nominee.subject",
  nomineeReminded: "nomination-mail.nominee.reminded.subject",
  nomineeWithdrawn: "nomination-mail.nominee.withdrawn.subject",
  nomineeConfirmed: "nomination-mail.confirmed.subject",
  nomineeDeclined: "nomination-mail.declined.subject",
  nomineeExpired: "nomination-mail.expired.subject",
} as const satisfies Record<NominationKind, keyof typeof en>;

/** What stood above a letter about a nomination; whom it was about stays unnamed. */
export async function composeNominationSubject(
  ctx: Ctx,
  kind: NominationKind,
  conferenceId: string,
  locale: Locale,
): Promise<string> {
  const conference = await findConference(ctx.db, conferenceId);
  const params = { conference: conference ? inLocale(conference.title, locale) : "", nominee: "…" };
  return say(catalogues[locale][subjects[kind]], locale, params);
}
