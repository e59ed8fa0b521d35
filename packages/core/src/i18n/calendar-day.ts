/** A day of the calendar, without a time zone. Month counts from 1; weekday from Sunday = 0. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** `YYYY-MM-DD` of an instant in a time zone. */
export function dayOf(instant: string | Date, timeZone: string): string {
  const known = formats.get(timeZone);
  const format =
    known ?? new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  if (known === undefined) formats.set(timeZone, format);
  return format.format(new Date(instant));
}

/** Noon in UTC, so that no time zone moves the day. */
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** The parts of `YYYY-MM-DD`. */
export function readDay(day: string): CalendarDay {
  const at = noonOf(day);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    weekday: at.getUTCDay(),
  };
}
