import { document as en } from "../i18n/en/document.ts";
import { document as ky } from "../i18n/ky/document.ts";
import type { Locale } from "../i18n/locale.ts";
import { document as ru } from "../i18n/ru/document.ts";
import { type ParamsOf, say } from "../i18n/translate.ts";

const catalogues = { en, ru, ky } as const;

type Say = <Key extends keyof typeof en>(key: Key, ...params: ParamsOf<(typeof en)[Key]>) => string;

/** The words of documents in a language. */
export const speak =
  (locale: Locale): Say =>
  (key, ...params) =>
    say(catalogues[locale][key], locale, params[0]);

/** A person's name as documents write it: family name first. */
export const fullNameOf = ({
  familyName,
  givenName,
  patronymic,
}: {
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic?: string | undefined;
}): string => [familyName, givenName, patronymic].filter(Boolean).join(" ");
