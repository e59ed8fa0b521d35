import type { Person } from "../identity/index.ts";
import type { Registration } from "../registration/index.ts";
import { foldName } from "./fold-name.ts";
import type { LikenessKind } from "./terms.ts";

/** What a person may be recognised by: never stored as it is, only as a keyed hash. */
export interface MatchValue {
  readonly kind: LikenessKind;
  readonly value: string;
}

const dotless = new Set(["gmail.com"]);
const sameDomain: Readonly<Record<string, string>> = {
  "googlemail.com": "gmail.com",
  "ya.ru": "yandex.ru",
  "yandex.com": "yandex.ru",
  "yandex.kz": "yandex.ru",
  "yandex.by": "yandex.ru",
};

/** Addresses that reach one mailbox are written in one way: without a tag, Gmail without dots, Yandex by one of its domains. */
export function normalMail(email: string): string {
  const at = email.lastIndexOf("@");
  const given = email.slice(at + 1).toLowerCase();
  const domain = sameDomain[given] ?? given;
  const [box = ""] = email.slice(0, at).toLowerCase().split("+");
  if (dotless.has(domain)) return `${box.replaceAll(".", "")}@${domain}`;
  return `${domain === "yandex.ru" ? box.replaceAll("-", ".") : box}@${domain}`;
}

/** E.164. A number without its country is read as one of the Kyrgyz Republic, with eleven digits from 8 as one of Russia or Kazakhstan. */
export function normalPhone(phone: string): string | null {
  const digits = phone.replace(/\D/g, "");
  const international = phone.trim().startsWith("+") ? digits : digits.replace(/^00(?=[1-9])/, "");
  if (phone.trim().startsWith("+") || international !== digits) return `+${international}`;
  if (/^996\d{9}$/.test(digits) || /^7\d{10}$/.test(digits)) return `+${digits}`;
  if (/^8\d{10}$/.test(digits)) return `+7${digits.slice(1)}`;
  if (/^0\d{9}$/.test(digits)) return `+996${digits.slice(1)}`;
  return /^\d{9}$/.test(digits) ? `+996${digits}` : null;
}

type Named = Pick<Person, "email" | "familyName" | "givenName">;
type Registered = Pick<Registration, "email" | "familyName" | "givenName" | "phone">;

/** All that a person may be recognised by, from the account and from each registration. */
export function matchValues(person: Named, registrations: readonly Registered[]): readonly MatchValue[] {
  const written: readonly (Named & { readonly phone?: string | undefined })[] = [person, ...registrations];
  const all = written.flatMap((one): readonly MatchValue[] => {
    const phone = one.phone === undefined ? null : normalPhone(one.phone);
    return [
      { kind: "mail", value: normalMail(one.email) },
      ...foldName(one).map((value) => ({ kind: "name" as const, value })),
      ...(phone === null ? [] : [{ kind: "phone" as const, value: phone }]),
    ];
  });
  return [...new Map(all.map((one) => [`${one.kind}\n${one.value}`, one])).values()];
}
