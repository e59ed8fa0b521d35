import { dayOf } from "../i18n/calendar-day.ts";
import { invalidField } from "../shared/errors.ts";
import { instantOf, zonedIso } from "../shared/zoned-time.ts";
import type { ProposalQuery } from "./schema.ts";

/** A stretch of one day in which sessions may stand; milliseconds since 1970. */
export interface Stretch {
  readonly day: string;
  readonly fromMs: number;
  readonly toMs: number;
}

interface Days {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly timeZone: string;
}

interface Timed {
  readonly startsAt: string;
  readonly endsAt: string;
}

const usual = { from: "09:00", to: "18:00" } as const;
const dayMs = 86_400_000;

const clockOf = (instant: string, timeZone: string): string => zonedIso(instant, timeZone).slice(11, 16);

/** The times of day that were asked for, else those that the agenda already uses. @throws validation_failed where they end before they start */
export function hoursOf(asked: ProposalQuery, sessions: readonly Timed[], { timeZone }: Days) {
  const starts = sessions.map(({ startsAt }) => clockOf(startsAt, timeZone)).toSorted();
  const ends = sessions
    .filter(({ startsAt, endsAt }) => dayOf(startsAt, timeZone) === dayOf(endsAt, timeZone))
    .map(({ endsAt }) => clockOf(endsAt, timeZone))
    .toSorted();
  const from = asked.from ?? starts.at(0) ?? usual.from;
  const to = asked.to ?? ends.at(-1) ?? usual.to;
  if (from >= to) throw invalidField("/to", "ends_before_start");
  return { from, to };
}

function atClock(day: string, clock: string, timeZone: string): number {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const [hour = 0, minute = 0] = clock.split(":").map(Number);
  return instantOf({ year, month, day: date, hour, minute, second: 0 }, timeZone);
}

/** Those hours on each day of the conference. */
export function stretchesOf(
  { from, to }: { from: string; to: string },
  { startsOn, endsOn, timeZone }: Days,
): Stretch[] {
  const days: string[] = [];
  for (let at = Date.parse(startsOn); at <= Date.parse(endsOn); at += dayMs) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days.map((day) => ({ day, fromMs: atClock(day, from, timeZone), toMs: atClock(day, to, timeZone) }));
}
