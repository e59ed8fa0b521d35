import type { Change, ChangeLog, Draft, SessionFacts } from "@assize/core/agenda/schema.ts";
import { dayOf } from "@assize/core/i18n/calendar-day.ts";

/** A session as visitors see it and as they would; null where it is not there. */
export interface Pair {
  readonly sessionId: string;
  readonly released: SessionFacts | null;
  readonly draft: SessionFacts | null;
  /** Which facts differ, where it stands on both sides. */
  readonly facts: Change["facts"];
}

export interface PairedDay {
  readonly day: string;
  readonly pairs: readonly Pair[];
}

const startOf = ({ draft, released }: Pair): string => draft?.startsAt ?? released?.startsAt ?? "";

/** Every session of the draft and of the release, one beside the other, by the day on which it would be. */
export function sideBySide(draft: Pick<Draft, "sessions">, log: ChangeLog, timeZone: string): readonly PairedDay[] {
  const changed = new Map(log.changes.map((change) => [change.sessionId, change]));
  const pairs = [
    ...draft.sessions
      .filter(({ id }) => !changed.has(id))
      .map((session): Pair => ({ sessionId: session.id, released: session, draft: session, facts: [] })),
    ...log.changes.map(
      ({ sessionId, before, after, facts }): Pair => ({ sessionId, released: before, draft: after, facts }),
    ),
  ].toSorted((a, b) => startOf(a).localeCompare(startOf(b)) || (a.sessionId < b.sessionId ? -1 : 1));
  const days = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const day = dayOf(startOf(pair), timeZone);
    days.set(day, [...(days.get(day) ?? []), pair]);
  }
  return [...days].map(([day, ofDay]) => ({ day, pairs: ofDay }));
}

/** Whether visitors would notice it. */
export const differs = ({ released, draft, facts }: Pair): boolean =>
  released === null || draft === null || facts.length > 0;
