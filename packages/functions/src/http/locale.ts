import { type Locale, locales } from "@assize/core/i18n/locale.ts";
import type { Context } from "hono";

const isLocale = (tag: string): tag is Locale => locales.some((locale) => locale === tag);

/** The reader's language: `?lang=`, then Accept-Language by weight (RFC 9110, 12.5.4), then English. */
export function readLocale(c: Context): Locale {
  const asked = c.req.query("lang");
  if (asked !== undefined && isLocale(asked)) return asked;
  const ranked = (c.req.header("accept-language") ?? "")
    .slice(0, 200)
    .split(",")
    .map((part) => {
      const [tag = "", weight] = part.trim().split(/\s*;\s*q=/);
      return { tag: tag.slice(0, 2).toLowerCase(), weight: weight === undefined ? 1 : Number(weight) || 0 };
    })
    .toSorted((a, b) => b.weight - a.weight);
  for (const { tag, weight } of ranked) if (weight > 0 && isLocale(tag)) return tag;
  return "en";
}
