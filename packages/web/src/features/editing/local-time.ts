import { dayOf } from "@assize/core/i18n/calendar-day.ts";

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The time of day of an instant in a time zone, `HH:MM`. */
export function clockOf(instant: string, timeZone: string): string {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
  clocks.set(timeZone, clock);
  return clock.format(new Date(instant));
}

const asUtc = (day: string, time: string): number => Date.parse(`${day}T${time}:00Z`);

/** What a clock on the wall of a time zone shows at a moment, as if that were UTC. */
const wall = (at: number, timeZone: string): number => {
  const instant = new Date(at).toISOString();
  return asUtc(dayOf(instant, timeZone), clockOf(instant, timeZone));
};

/** The instant of a day and time in a time zone; empty where one of them is not given yet. */
export function instantOf(day: string, time: string, timeZone: string): string {
  const wanted = asUtc(day, time);
  if (day === "" || time === "" || Number.isNaN(wanted)) return "";
  // The offset may differ between the guess and the answer, where clocks change in between.
  const guess = wanted - (wall(wanted, timeZone) - wanted);
  return new Date(guess - (wall(guess, timeZone) - wanted)).toISOString();
}

/** The calendar day that comes `days` later. */
export function dayAfter(day: string, days: number): string {
  const at = new Date(`${day}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Every day from the first to the last. */
export function daysBetween(first: string, last: string): readonly string[] {
  const days: string[] = [];
  for (let day = first; day <= last && days.length < 100; day = dayAfter(day, 1)) days.push(day);
  return days;
}
