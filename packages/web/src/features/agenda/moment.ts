interface Slot {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Which sessions are on, and which begin next on the same day. */
export function nowAndNext(slots: readonly Slot[], at: Date): ReadonlyMap<string, "now" | "next"> {
  const instant = at.toISOString();
  const marks = new Map<string, "now" | "next">();
  for (const { id, startsAt, endsAt } of slots) if (startsAt <= instant && instant < endsAt) marks.set(id, "now");
  const coming = slots.filter(({ startsAt }) => startsAt > instant && startsAt.slice(0, 10) === instant.slice(0, 10));
  const first = coming.map(({ startsAt }) => startsAt).toSorted()[0];
  for (const { id, startsAt } of coming) if (startsAt === first) marks.set(id, "next");
  return marks;
}
