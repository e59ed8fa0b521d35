import * as v from "valibot";
import { locales } from "../i18n/locale.ts";

export { inLocale, type MultiText, readText } from "./multi-text.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const controlCharacters = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const controlButLines = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/u;

const wellFormed = (text: string): boolean => text.isWellFormed();

/** One line of text: NFC, trimmed, without control or direction-override characters. */
export const line = (minLength: number, maxLength: number) =>
  v.pipe(
    v.string("required"),
    v.check(wellFormed, "control_characters"),
    v.normalize("NFC"),
    v.trim(),
    v.check((text) => !controlCharacters.test(text), "control_characters"),
    v.minLength(minLength, minLength === 1 ? "required" : "too_short"),
    v.maxLength(maxLength, "too_long"),
  );

/** Text of several lines (Markdown); line ends become LF. */
export const prose = (minLength: number, maxLength: number) =>
  v.pipe(
    v.string("required"),
    v.check(wellFormed, "control_characters"),
    v.normalize("NFC"),
    v.transform((text) => text.replace(/\r\n?/g, "\n").trim()),
    v.check((text) => !controlButLines.test(text), "control_characters"),
    v.minLength(minLength, minLength === 1 ? "required" : "too_short"),
    v.maxLength(maxLength, "too_long"),
  );

export const localeSchema = v.picklist(locales, "invalid_choice");

const translations = (text: v.GenericSchema<string, string>) =>
  v.pipe(
    v.strictObject(
      { source: localeSchema, ky: v.optional(text), ru: v.optional(text), en: v.optional(text) },
      "unknown_field",
    ),
    v.forward(
      v.check((value) => value[value.source] !== undefined, "required"),
      ["source"],
    ),
  );

/** A line in several languages; the source language is always there. */
export const multiLine = (maxLength: number) => translations(line(1, maxLength));
/** Markdown in several languages; the source language is always there. */
export const multiProse = (maxLength: number) => translations(prose(1, maxLength));

/** RFC 5321 limits an address to 254 characters; kept in lower case, since people type it both ways. */
export const email = v.pipe(
  v.string("required"),
  v.check(wellFormed, "control_characters"),
  v.normalize("NFC"),
  v.trim(),
  v.toLowerCase(),
  v.minLength(1, "required"),
  v.maxLength(254, "too_long"),
  v.rfcEmail("invalid_email"),
);

/** A phone number as people write it; spaces, brackets and dashes are dropped (E.164 afterwards). */
export const phone = v.pipe(
  v.string("required"),
  v.trim(),
  v.transform((text) => text.replace(/[\s()-]/g, "")),
  v.regex(/^\+?[0-9]{7,15}$/, "invalid_phone"),
);

export const webAddress = v.pipe(
  v.string("required"),
  v.trim(),
  v.maxLength(500, "too_long"),
  v.url("invalid_url"),
  v.regex(/^https:\/\/[^\s"<>]+$/, "invalid_url"),
);

const isRealDay = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

/** A calendar day, `YYYY-MM-DD`, between 2000 and 2099. */
export const day = v.pipe(
  v.string("required"),
  v.regex(/^20[0-9]{2}-[0-9]{2}-[0-9]{2}$/, "invalid_date"),
  v.check(isRealDay, "invalid_date"),
);

/** An instant in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`; seconds and their fraction may be left out. */
export const instant = v.pipe(
  v.string("required"),
  v.regex(/^20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,3})?)?Z$/, "invalid_time"),
  v.check((text) => isRealDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text)), "invalid_time"),
  v.transform((text) => new Date(text).toISOString()),
);

const knownTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone.includes("/") || zone === "UTC";
  } catch {
    return false;
  }
};

/** An IANA time zone name, e.g. `Asia/Bishkek`. */
export const timeZone = v.pipe(
  v.string("required"),
  v.maxLength(60, "too_long"),
  v.check(knownTimeZone, "invalid_choice"),
);

export const wholeNumber = (min: number, max: number) =>
  v.pipe(
    v.number("required"),
    v.integer("out_of_range"),
    v.minValue(min, "out_of_range"),
    v.maxValue(max, "out_of_range"),
  );
