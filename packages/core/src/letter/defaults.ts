import { document as enDocument } from "../i18n/en/document.ts";
import { mail as enMail } from "../i18n/en/mail.ts";
import { nominationMail as enNomination } from "../i18n/en/nomination-mail.ts";
import { document as kyDocument } from "../i18n/ky/document.ts";
import { mail as kyMail } from "../i18n/ky/mail.ts";
import { nominationMail as kyNomination } from "../i18n/ky/nomination-mail.ts";
import type { Locale } from "../i18n/locale.ts";
import { document as ruDocument } from "../i18n/ru/document.ts";
import { mail as ruMail } from "../i18n/ru/mail.ts";
import { nominationMail as ruNomination } from "../i18n/ru/nomination-mail.ts";
import type { AutomaticLetter, DocumentLetter, LetterWords, NominationLetter } from "./schema.ts";

const en = { ...enMail, ...enNomination, ...enDocument } as const;
const ru = { ...ruMail, ...ruNomination, ...ruDocument } as const;
const ky = { ...kyMail, ...kyNomination, ...kyDocument } as const;
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
  unconfirmed: ["mail.unconfirmed.subject", "mail.unconfirmed.text"],
  incomplete: ["mail.incomplete.subject", "mail.incomplete.text"],
  visaDate: ["mail.visaDate.subject", "mail.visaDate.text"],
  speakerInvited: ["mail.speakerInvited.subject", "mail.speakerInvited.text"],
  speakerReminded: ["mail.speakerReminded.subject", "mail.speakerReminded.text"],
  formManager: ["mail.formManager.subject", "mail.formManager.text"],
} as const satisfies Record<
  Exclude<AutomaticLetter, NominationLetter | DocumentLetter | SessionLetter>,
  readonly [keyof typeof en, keyof typeof en]
>;

/** Letters about sessions: when and where the conference is does not matter in them. */
type SessionLetter = "signUpPlaced" | "agendaChanged";

const nominated = [
  "nomination-mail.nominee.text",
  "nomination-mail.nominee.category",
  "nomination-mail.nominee.answer",
] as const;

/** Subject and paragraphs of letters that say no more than that. */
const whole = {
  signUpPlaced: ["mail.signUpPlaced.subject", "mail.signUpPlaced.text", "mail.signUpPlaced.back"],
  agendaChanged: ["mail.agendaChanged.subject", "mail.agendaChanged.text", "mail.agendaChanged.file"],
  institutionInvited: [
    "nomination-mail.invited.subject",
    "nomination-mail.invited.text",
    "nomination-mail.places",
    "nomination-mail.until",
    "nomination-mail.link",
  ],
  institutionReminded: [
    "nomination-mail.reminded.subject",
    "nomination-mail.reminded.text",
    "nomination-mail.until",
    "nomination-mail.link",
  ],
  nomineeInvited: ["nomination-mail.nominee.subject", ...nominated],
  nomineeReminded: ["nomination-mail.nominee.reminded.subject", ...nominated],
  nomineeWithdrawn: ["nomination-mail.nominee.withdrawn.subject", "nomination-mail.nominee.withdrawn.text"],
  nomineeConfirmed: ["nomination-mail.confirmed.subject", "nomination-mail.confirmed.text"],
  nomineeDeclined: [
    "nomination-mail.declined.subject",
    "nomination-mail.declined.text",
    "nomination-mail.declined.reason",
  ],
  nomineeExpired: ["nomination-mail.expired.subject", "nomination-mail.expired.text"],
  documentInvitation: ["document.invitation.subject", "document.invitation.text"],
  documentVisa: ["document.visa.subject", "document.visa.text"],
  documentParticipation: ["document.participation.subject", "document.participation.text"],
  documentNomination: ["document.nomination.subject", "document.nomination.text"],
} as const satisfies Record<
  NominationLetter | DocumentLetter | SessionLetter,
  readonly [keyof typeof en, ...(keyof typeof en)[]]
>;

const isWhole = (kind: AutomaticLetter): kind is keyof typeof whole => kind in whole;

/** The words of an automatic letter as they come with Assize. */
export function defaultWords(kind: AutomaticLetter, locale: Locale): LetterWords {
  const words = catalogues[locale];
  if (isWhole(kind)) {
    const [subject, ...paragraphs] = whole[kind];
    return { subject: words[subject], text: paragraphs.map((key) => words[key]).join("\n\n") };
  }
  const [subject, text] = texts[kind];
  return { subject: words[subject], text: [words[text], words["mail.when"], words["mail.where"]].join("\n\n") };
}
