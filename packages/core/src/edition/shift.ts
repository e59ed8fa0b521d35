import { instantOf, wallClock } from "../shared/zoned-time.ts";

const dayMs = 86_400_000;

/** How many days lie between two days. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

/** The day so many days later. */
export const shiftDay = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The instant at which the clocks of the zone show the same time so many days later, whatever clocks do in between. */
export function shiftInstant(instant: string, days: number, timeZone: string): string {
  const atMs = Date.parse(instant);
  const clock = wallClock(atMs, timeZone);
  const moved = new Date(Date.UTC(clock.year, clock.month - 1, clock.day + days));
  const shifted = instantOf(
    { ...clock, year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() },
    timeZone,
  );
  // The clock has whole seconds; what is finer stays.
  return new Date(shifted + (((atMs % 1000) + 1000) % 1000)).toISOString();
}

export interface Window {
  readonly opensAt: string | null;
  readonly closesAt: string | null;
}

/** A time from opening to closing; where a change of clocks would turn it round, it keeps its length. */
export function shiftWindow({ opensAt, closesAt }: Window, days: number, timeZone: string): Window {
  const opens = opensAt === null ? null : shiftInstant(opensAt, days, timeZone);
  const closes = closesAt === null ? null : shiftInstant(closesAt, days, timeZone);
  if (opens === null || closes === null || opens < closes) return { opensAt: opens, closesAt: closes };
  const length = Date.parse(closesAt ?? closes) - Date.parse(opensAt ?? opens);
  return { opensAt: opens, closesAt: new Date(Date.parse(opens) + length).toISOString() };
}

/** A session keeps its clock time at the start, and its length. */
export function shiftSession<Timed extends { readonly startsAt: string; readonly endsAt: string }>(
  { startsAt, endsAt }: Timed,
  days: number,
  timeZone: string,
): Pick<Timed, "startsAt" | "endsAt"> {
  const from = shiftInstant(startsAt, days, timeZone);
  const length = Date.parse(endsAt) - Date.parse(startsAt);
  return { startsAt: from, endsAt: new Date(Date.parse(from) + length).toISOString() };
}
