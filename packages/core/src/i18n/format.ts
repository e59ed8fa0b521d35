import { dayOf, noonOf } from "./calendar-day.ts";
import { kyrgyzAnd } from "./kyrgyz-calendar.ts";
import {
  kyrgyzDate,
  kyrgyzDateRange,
  kyrgyzDayHeading,
  kyrgyzRelative,
  kyrgyzShortDate,
  kyrgyzWeekday,
} from "./kyrgyz-dates.ts";
import type { Locale } from "./locale.ts";
import { numberLocale } from "./translate.ts";

/** `YYYY-MM-DD` (a day of the calendar), an ISO instant, or a Date. */
export type Moment = string | Date;

/** Dates, times, numbers and lists as the language writes them, in one time zone. */
export interface Format {
  readonly locale: Locale;
  readonly timeZone: string;
  /** "12 October 2018" */
  date(at: Moment): string;
  /** "12 Oct" for narrow places */
  shortDate(at: Moment): string;
  /** "Friday, 12 October": above the sessions of a day */
  dayHeading(at: Moment): string;
  weekday(at: Moment, length?: "name" | "short"): string;
  /** "09:30", on the 24-hour clock */
  time(at: Moment): string;
  /** "09:30–10:15" */
  timeRange(from: Moment, to: Moment): string;
  /** "12 October 2018, 09:30" */
  dateTime(at: Moment): string;
  /** "12–14 October 2018" */
  dateRange(first: Moment, last: Moment): string;
  /** "3 days ago", "tomorrow", "now" */
  relative(at: Moment, now: Date): string;
  number(value: number): string;
  /** "45 %" of a share between 0 and 1 */
  percent(share: number): string;
  /** "ky, ru and en" */
  list(items: readonly string[]): string;
  /** Orders texts as a reader of the language expects. */
  compare(a: string, b: string): number;
}

const isDay = (at: Moment): at is string => typeof at === "string" && /^\d{4}-\d{2}-\d{2}$/.test(at);
const toDay = (at: Moment, timeZone: string): string => (isDay(at) ? at : dayOf(at, timeZone));

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

function distance(at: Moment, now: Date, timeZone: string): { amount: number; unit: "day" | "hour" | "minute" } {
  const days = Math.round(
    (noonOf(toDay(at, timeZone)).getTime() - noonOf(dayOf(now, timeZone)).getTime()) / (24 * hourMs),
  );
  if (isDay(at) || Math.abs(days) > 1) return { amount: days, unit: "day" };
  const passed = new Date(at).getTime() - now.getTime();
  if (Math.abs(passed) < hourMs) return { amount: Math.trunc(passed / minuteMs), unit: "minute" };
  if (days === 0 || Math.abs(passed) < 12 * hourMs) return { amount: Math.trunc(passed / hourMs), unit: "hour" };
  return { amount: days, unit: "day" };
}

type Dates = Pick<Format, "date" | "shortDate" | "dayHeading" | "weekday" | "dateRange" | "relative" | "list">;

const kyrgyzDates = (timeZone: string): Dates => ({
  date: (at) => kyrgyzDate(toDay(at, timeZone)),
  shortDate: (at) => kyrgyzShortDate(toDay(at, timeZone)),
  dayHeading: (at) => kyrgyzDayHeading(toDay(at, timeZone)),
  weekday: (at, length = "name") => kyrgyzWeekday(toDay(at, timeZone), length),
  dateRange: (first, last) => kyrgyzDateRange(toDay(first, timeZone), toDay(last, timeZone)),
  relative: (at, now) => {
    const { amount, unit } = distance(at, now, timeZone);
    return kyrgyzRelative(amount, unit);
  },
  list: (items) => {
    const last = items.at(-1) ?? "";
    return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${kyrgyzAnd} ${last}`;
  },
});

function intlDates(locale: "ru" | "en", timeZone: string): Dates {
  const tag = locale === "en" ? "en-GB" : locale;
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" });
    return { one: (at: Moment) => made.format(noonOf(toDay(at, timeZone))), made };
  };
  const long = format({ dateStyle: "long" });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  const list = new Intl.ListFormat(tag);
  return {
    date: long.one,
    shortDate: format({ day: "numeric", month: "short" }).one,
    dayHeading: format({ weekday: "long", day: "numeric", month: "long" }).one,
    weekday: (at, length = "name") => format({ weekday: length === "name" ? "long" : "short" }).one(at),
    dateRange: (first, last) => long.made.formatRange(noonOf(toDay(first, timeZone)), noonOf(toDay(last, timeZone))),
    relative: (at, now) => {
      const { amount, unit } = distance(at, now, timeZone);
      return amount === 0 && unit !== "day" ? relative.format(0, "second") : relative.format(amount, unit);
    },
    list: (items) => list.format(items),
  };
}

/** The ways to write dates, times, numbers and lists for a reader. Kyrgyz comes from our own tables. */
export function createFormat(locale: Locale, timeZone: string): Format {
  const dates = locale === "ky" ? kyrgyzDates(timeZone) : intlDates(locale, timeZone);
  const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  const numbers = new Intl.NumberFormat(numberLocale(locale));
  const percents = new Intl.NumberFormat(numberLocale(locale), { style: "percent", maximumFractionDigits: 1 });
  const order = new Intl.Collator(numberLocale(locale), { numeric: true, sensitivity: "base" });
  const time = (at: Moment) => clock.format(new Date(at));
  return {
    locale,
    timeZone,
    ...dates,
    time,
    timeRange: (from, to) => `${time(from)}–${time(to)}`,
    dateTime: (at) => `${dates.date(at)}, ${time(at)}`,
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    compare: (a, b) => order.compare(a, b),
  };
}
