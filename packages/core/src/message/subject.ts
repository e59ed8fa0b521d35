import { findConference } from "../conference/index.ts";
import { mail as en } from "../i18n/en/mail.ts";
import { mail as ky } from "../i18n/ky/mail.ts";
import type { Locale } from "../i18n/locale.ts";
import { mail as ru } from "../i18n/ru/mail.ts";
import { say } from "../i18n/translate.ts";
import { findTemplate, wordsOf } from "../letter/index.ts";
import type { Ctx } from "../shared/context.ts";
import { inLocale } from "../shared/text.ts";
import { findModules } from "../training/index.ts";
import { composeNominationSubject } from "./nomination-mail.ts";
import { isNominationKind, type Message, type MessageKind, type NominationKind } from "./schema.ts";

const catalogues = { en, ru, ky } as const satisfies Record<Locale, object>;

const keys = {
  signIn: "mail.signIn.subject",
  submitted: "mail.submitted.subject",
  confirmed: "mail.confirmed.subject",
  promoted: "mail.confirmed.subject",
  offered: "mail.offered.subject",
  offerExpired: "mail.offerExpired.subject",
  waitlisted: "mail.waitlisted.subject",
  declined: "mail.declined.subject",
  cancelled: "mail.cancelled.subject",
  updated: "mail.updated.subject",
  moved: "mail.moved.subject",
  weekBefore: "mail.weekBefore.subject",
  dayBefore: "mail.dayBefore.subject",
  unconfirmed: "mail.unconfirmed.subject",
  incomplete: "mail.incomplete.subject",
  visaDate: "mail.visaDate.subject",
  speakerInvited: "mail.speakerInvited.subject",
  speakerReminded: "mail.speakerReminded.subject",
  speakerProxy: "mail.speakerProxy.subject",
  signUpPlaced: "mail.signUpPlaced.subject",
  agendaChanged: "mail.agendaChanged.subject",
  enrolled: "mail.enrolled.subject",
  draftLink: "mail.draftLink.subject",
  addressNew: "mail.addressNew.subject",
  addressOld: "mail.addressOld.subject",
  formManager: "mail.formManager.subject",
} as const satisfies Record<Exclude<MessageKind, NominationKind | "announcement" | "test">, keyof typeof en>;

/** What stood above a mail; its words are composed anew, since none are stored. */
export async function subjectOf(ctx: Ctx, message: Message, locale: Locale): Promise<string> {
  const { kind, scopeId, templateId, edited } = message;
  if (kind === "announcement" || kind === "test") {
    const template = await findTemplate(ctx.db, scopeId, templateId ?? "");
    return (edited ?? wordsOf(templateId ?? "", template, locale))?.subject ?? "";
  }
  if (isNominationKind(kind)) return composeNominationSubject(ctx, kind, scopeId, locale);
  const conference = kind === "signIn" || kind === "enrolled" ? null : await findConference(ctx.db, scopeId);
  const [module] = kind === "enrolled" ? await findModules(ctx.db, [scopeId]) : [];
  return say(catalogues[locale][keys[kind]], locale, {
    conference: conference ? inLocale(conference.title, locale) : "",
    module: module ? inLocale(module.title, locale) : "",
  });
}
