import { mail as en } from "../i18n/en/mail.ts";
import { mail as ky } from "../i18n/ky/mail.ts";
import type { Locale } from "../i18n/locale.ts";
import { mail as ru } from "../i18n/ru/mail.ts";
import { type ParamsOf, say } from "../i18n/translate.ts";
import type { Person } from "../identity/index.ts";
import type { OutgoingMail } from "../platform/ports.ts";
import { type Letter, letterHtml, letterText } from "./layout.ts";
import type { MessageReason } from "./schema.ts";

const catalogues = { en, ru, ky } as const;

/** What is sent: the mail without its id. */
export type Composed = Omit<OutgoingMail, "messageId" | "message"> & {
  readonly language: Locale;
  /** Of a mail about a release: the release up to which it tells. */
  readonly tells?: string;
};

/** Why there is nothing to send any more. */
export type Suppression = Extract<MessageReason, "recipientGone" | "superseded">;

export type Say = <Key extends keyof typeof en>(key: Key, ...params: ParamsOf<(typeof en)[Key]>) => string;

/** The words of mails in a language. */
export const speak =
  (locale: Locale): Say =>
  (key, ...params) =>
    say(catalogues[locale][key], locale, params[0]);

/** The letter as a mail, in HTML and in text. */
export const finish = (
  to: string,
  locale: Locale,
  letter: Letter,
  rest: Pick<Partial<OutgoingMail>, "calendar" | "attachments"> = {},
): Composed => ({
  attachments: [],
  ...rest,
  to,
  subject: letter.subject,
  html: letterHtml(letter, locale),
  text: letterText(letter),
  language: locale,
});

/** How a letter addresses somebody: given name and patronymic, as people do here. */
export const nameOf = ({
  givenName,
  patronymic,
  familyName,
}: Pick<Person, "givenName" | "familyName"> & { patronymic?: string | undefined }): string =>
  [givenName, patronymic].filter(Boolean).join(" ") || familyName;
