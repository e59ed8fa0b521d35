import { mail as en } from "../i18n/en/mail.ts";
import { mail as ky } from "../i18n/ky/mail.ts";
import type { Locale } from "../i18n/locale.ts";
import { mail as ru } from "../i18n/ru/mail.ts";
import type { AutomaticLetter, LetterWords } from "./schema.ts";

const catalogues = { en, ru, ky } as const satisfies Record<Locale, object>;

const texts = {
  submitted: ["mail.submitted.subject", "mail.submitted.text"],
  confirmed: ["mail.confirmed.subject", "mail.confirmed.text"],
  promoted: ["mail.confirmed.subject", "mail.promoted.text"],
  offered: ["mail.offered.subject", "mail.offered.text"],
  offerExpired: ["mail.offerExpired.subject", "mail.offerExpired.text"],
  waitlisted: ["mail.waitlisted.subject", "mail.waitlisted.text"],
  declined: ["mail.declined.subject", "mail.declined.text"],
  cancelled: ["mail.cancelled.subject", "mail.cancelled.text"],
  updated: ["mail.updated.subject", "mail.updated.text"],
  moved: ["mail.moved.subject", "mail.moved.text"],
  weekBefore: ["mail.weekBefore.subject", "mail.weekBefore.text"],
  dayBefore: ["mail.dayBefore.subject", "mail.dayBefore.text"],
  speakerInvited: ["mail.speakerInvited.subject", "mail.speakerInvited.text"],
  speakerReminded: ["mail.speakerReminded.subject", "mail.speakerReminded.text"],
} as const satisfies Record<AutomaticLetter, readonly [keyof typeof en, keyof typeof en]>;

/** The words of an automatic letter as they come with Assize. */
export function defaultWords(kind: AutomaticLetter, locale: Locale): LetterWords {
  const words = catalogues[locale];
  const [subject, text] = texts[kind];
  return { subject: words[subject], text: [words[text], words["mail.when"], words["mail.where"]].join("\n\n") };
}
