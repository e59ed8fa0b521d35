import { generate } from "lean-qr";
import { toPngBuffer } from "lean-qr/extras/node_export";
import type { Activity } from "../audit/index.ts";
import { type Conference, findConference } from "../conference/index.ts";
import { mail as en } from "../i18n/en/mail.ts";
import { createFormat } from "../i18n/format.ts";
import { mail as ky } from "../i18n/ky/mail.ts";
import type { Locale } from "../i18n/locale.ts";
import { mail as ru } from "../i18n/ru/mail.ts";
import { type ParamsOf, say } from "../i18n/translate.ts";
import { codeLifetimeMinutes, getPerson, type Person, signInCode } from "../identity/index.ts";
import type { OutgoingMail } from "../platform/ports.ts";
import { getRegistration, type Registration, signTicket } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { inLocale } from "../shared/text.ts";
import { getPublishedModule } from "../training/index.ts";
import { calendarEntry } from "./calendar.ts";
import { type Letter, letterHtml, letterText } from "./layout.ts";
import { composeNomination } from "./nomination-mail.ts";
import type { MessageKind } from "./schema.ts";
import { isNominationKind, type NominationKind } from "./schema.ts";

const catalogues = { en, ru, ky } as const;

/** What is sent: the mail without its address and id. */
export type Composed = Omit<OutgoingMail, "to" | "messageId"> & { readonly to: string };

type Say = <Key extends keyof typeof en>(key: Key, ...params: ParamsOf<(typeof en)[Key]>) => string;
const speak =
  (locale: Locale): Say =>
  (key, ...params) =>
    say(catalogues[locale][key], locale, params[0]);

const finish = (to: string, locale: Locale, letter: Letter, rest: Partial<OutgoingMail> = {}): Composed => ({
  attachments: [],
  ...rest,
  to,
  subject: letter.subject,
  html: letterHtml(letter, locale),
  text: letterText(letter),
  language: locale,
});

const nameOf = ({
  givenName,
  patronymic,
  familyName,
}: Pick<Person, "givenName" | "familyName"> & { patronymic?: string | undefined }): string =>
  [givenName, patronymic].filter(Boolean).join(" ") || familyName;

function signInMail(ctx: Ctx, person: Person, signInId: string, locale: Locale): Composed {
  const t = speak(locale);
  return finish(person.email, locale, {
    subject: t("mail.signIn.subject"),
    greeting: t("mail.greeting", { name: nameOf(person) }),
    code: signInCode(ctx.secrets, signInId),
    paragraphs: [t("mail.signIn.text", { minutes: codeLifetimeMinutes }), t("mail.signIn.ignore")],
    signature: t("mail.signature"),
  });
}

function ticketParts(ctx: Ctx, conference: Conference, registration: Registration, url: string): Partial<OutgoingMail> {
  const png = toPngBuffer(generate(signTicket(ctx.secrets, registration.id)), { scale: 6 });
  const content = calendarEntry(conference, registration, "REQUEST", url);
  return {
    calendar: { method: "REQUEST", content },
    attachments: [
      {
        filename: "ticket.png",
        contentType: "image/png",
        contentBase64: Buffer.from(png).toString("base64"),
        contentId: "ticket",
      },
      {
        filename: "invitation.ics",
        contentType: "text/calendar",
        contentBase64: Buffer.from(content).toString("base64"),
      },
    ],
  };
}

type RegistrationKind = Exclude<MessageKind, "signIn" | "enrolled" | NominationKind>;

function words(t: Say, kind: RegistrationKind, conference: string, reason: string): { subject: string; text: string } {
  const said = {
    submitted: () => ({ subject: t("mail.submitted.subject", { conference }), text: t("mail.submitted.text") }),
    confirmed: () => ({ subject: t("mail.confirmed.subject", { conference }), text: t("mail.confirmed.text") }),
    promoted: () => ({ subject: t("mail.confirmed.subject", { conference }), text: t("mail.promoted.text") }),
    waitlisted: () => ({ subject: t("mail.waitlisted.subject", { conference }), text: t("mail.waitlisted.text") }),
    declined: () => ({
      subject: t("mail.declined.subject", { conference }),
      text: t("mail.declined.text", { reason }),
    }),
    cancelled: () => ({ subject: t("mail.cancelled.subject", { conference }), text: t("mail.cancelled.text") }),
  } as const satisfies Record<RegistrationKind, () => { subject: string; text: string }>;
  return said[kind]();
}

function registrationMail(
  ctx: Ctx,
  kind: RegistrationKind,
  conference: Conference,
  registration: Registration,
  publicUrl: string,
): Composed {
  const { locale } = registration;
  const t = speak(locale);
  const { venue } = conference;
  const url = `${publicUrl}/me/registrations/${conference.id}`;
  const place = [venue.name, venue.address, venue.city].map((part) => inLocale(part, locale)).join(", ");
  const dates = createFormat(locale, conference.timeZone).dateRange(conference.startsOn, conference.endsOn);
  const { subject, text } = words(t, kind, inLocale(conference.title, locale), registration.reason ?? "");
  const withTicket = kind === "confirmed" || kind === "promoted";
  const letter: Letter = {
    subject,
    greeting: t("mail.greeting", { name: nameOf(registration) }),
    paragraphs: [text, t("mail.when", { dates }), t("mail.where", { place })],
    link: { url, text: t("mail.open") },
    ...(withTicket && { picture: { contentId: "ticket", alt: subject } }),
    signature: t("mail.signature"),
  };
  if (withTicket) return finish(registration.email, locale, letter, ticketParts(ctx, conference, registration, url));
  if (kind !== "cancelled") return finish(registration.email, locale, letter);
  const content = calendarEntry(conference, registration, "CANCEL", url);
  return finish(registration.email, locale, letter, { calendar: { method: "CANCEL", content } });
}

async function enrolledMail(ctx: Ctx, person: Person, moduleId: string, publicUrl: string): Promise<Composed> {
  const module = await getPublishedModule(ctx, moduleId);
  const t = speak(person.locale);
  return finish(person.email, person.locale, {
    subject: t("mail.enrolled.subject", { module: inLocale(module.title, person.locale) }),
    greeting: t("mail.greeting", { name: nameOf(person) }),
    paragraphs: [t("mail.enrolled.text")],
    link: { url: `${publicUrl}/training/${moduleId}`, text: t("mail.open") },
    signature: t("mail.signature"),
  });
}

/** The mail that an activity calls for, in the reader's language, or null where there is nobody to write to any more. */
export async function compose(
  ctx: Ctx,
  kind: MessageKind,
  activity: Activity,
  publicUrl: string,
): Promise<Composed | null> {
  if (isNominationKind(kind)) {
    const found = await composeNomination(ctx, kind, activity, publicUrl);
    return found && finish(found.to, found.locale, found.letter);
  }
  if (kind === "signIn" || kind === "enrolled") {
    const person = await getPerson(ctx.db, String(activity.data.personId));
    if (person === null) return null;
    if (kind === "enrolled") return enrolledMail(ctx, person, activity.scopeId, publicUrl);
    return signInMail(ctx, person, activity.subjectId, person.locale);
  }
  const conference = await findConference(ctx.db, activity.scopeId);
  const registration = conference && (await getRegistration(ctx.db, conference.id, activity.subjectId));
  return registration ? registrationMail(ctx, kind, conference, registration, publicUrl) : null;
}
