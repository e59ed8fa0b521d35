import { dayOf } from "@assize/core/i18n/calendar-day.ts";

interface Slot {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Which sessions are on, and which begin next on the same day of the conference. */
export function nowAndNext(slots: readonly Slot[], at: Date, timeZone: string): ReadonlyMap<string, "now" | "next"> {
  const instant = at.toISOString();
  const today = dayOf(at, timeZone);
  const marks = new Map<string, "now" | "next">();
  for (const { id, startsAt, endsAt } of slots) if (startsAt <= instant && instant < endsAt) marks.set(id, "now");
  const coming = slots.filter(({ startsAt }) => startsAt > instant && dayOf(startsAt, timeZone) === today);
  const first = coming.map(({ startsAt }) => startsAt).toSorted()[0];
  for (const { id, startsAt } of coming) if (startsAt === first) marks.set(id, "next");
  return marks;
}

/** The same clock on another zone is no other time. */
export function sameClock(at: string, oneZone: string, otherZone: string): boolean {
  const clock = (timeZone: string) => new Date(at).toLocaleString("en-GB", { timeZone });
  return clock(oneZone) === clock(otherZone);
}
