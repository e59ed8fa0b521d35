import type { Locale } from "./locale.ts";

/** Forms of a text that depend on `count`, by the categories of CLDR. */
export interface Plural {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A text with `{name}` placeholders, or its plural forms. */
export type Message = string | Plural;
export type Messages = Readonly<Record<string, Message>>;

/** The forms that each language needs. A Kyrgyz noun stays the same after any number. */
export const pluralForms = {
  ky: ["other"],
  ru: ["one", "few", "many", "other"],
  en: ["one", "other"],
} as const satisfies Record<Locale, readonly (keyof Plural)[]>;

type PluralOf<L extends Locale> = { readonly [Form in (typeof pluralForms)[L][number]]: string };

/** What a translation of the English texts must hold: `ru` is written `satisfies Catalogue<typeof en, "ru">`. */
export type Catalogue<English extends Messages, L extends Locale = Locale> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : L extends Locale ? PluralOf<L> : never;
};

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The placeholders of a message, read from the English literal. */
export type ParamNames<M> = M extends string
  ? NamesIn<M>
  : M extends { readonly other: infer Other extends string }
    ? "count" | NamesIn<Other>
    : never;

/** A number is written as the language writes numbers; pass years and codes as text. */
export type Param = string | number;
export type Params = Readonly<Record<string, Param>>;

/** The arguments after the key: none where the text has no placeholder. */
export type ParamsOf<M> = [ParamNames<M>] extends [never] ? [] : [params: Readonly<Record<ParamNames<M>, Param>>];

const placeholder = /\{(\w+)\}/g;
const pluralRules = new Map<Locale, Intl.PluralRules>();
const numberFormats = new Map<Locale, Intl.NumberFormat>();

/** Chromium has no Kyrgyz data; Kyrgyz writes numbers as Russian does. */
export const numberLocale = (locale: Locale): string => (locale === "ky" ? "ru" : locale);

function kept<T>(map: Map<Locale, T>, locale: Locale, make: () => T): T {
  const known = map.get(locale);
  if (known !== undefined) return known;
  const made = make();
  map.set(locale, made);
  return made;
}

function pick(message: Message, locale: Locale, count: Param | undefined): string {
  if (typeof message === "string") return message;
  const rules = kept(pluralRules, locale, () => new Intl.PluralRules(locale));
  const form = rules.select(Number(count ?? 0));
  return (form === "one" || form === "few" || form === "many" ? message[form] : undefined) ?? message.other;
}

/** A message in words. A placeholder without a value stays as it is, so that nobody reads a silent gap. */
export function say(message: Message, locale: Locale, params: Params = {}): string {
  return pick(message, locale, params.count).replace(placeholder, (whole, name: string) => {
    const value = params[name];
    if (typeof value !== "number") return value ?? whole;
    return kept(numberFormats, locale, () => new Intl.NumberFormat(numberLocale(locale))).format(value);
  });
}

/** The placeholders that stand in a text. */
export const placeholdersIn = (text: string): readonly string[] =>
  [...text.matchAll(placeholder)].map(([, name]) => name ?? "").toSorted();
