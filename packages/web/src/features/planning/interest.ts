import type { Draft, Session } from "@assize/core/agenda/schema.ts";
import { dayOf } from "@assize/core/i18n/calendar-day.ts";
import type { Interest } from "@assize/core/personal-agenda/schema.ts";

/** A session with how many want to go to it, and for how many there are places. */
export interface Wanted {
  readonly session: Session;
  /** Null for fewer than five. */
  readonly people: number | null;
  /** Null where neither the session nor a room says. */
  readonly places: number | null;
}

const restful = new Set<Session["kind"]>(["break", "social"]);

/** The sessions of a day that people choose among, the most wanted first. */
export function wantedOn(
  agenda: Pick<Draft, "sessions" | "rooms">,
  interest: readonly Interest[],
  day: string,
  timeZone: string,
): readonly Wanted[] {
  const counts = new Map(interest.map(({ sessionId, people }) => [sessionId, people]));
  return agenda.sessions
    .filter(({ kind, startsAt }) => !restful.has(kind) && dayOf(startsAt, timeZone) === day)
    .map((session) => ({
      session,
      people: counts.get(session.id) ?? null,
      places: session.capacityPlaces ?? agenda.rooms.find(({ id }) => id === session.roomId)?.capacityPlaces ?? null,
    }))
    .toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0) || a.session.startsAt.localeCompare(b.session.startsAt));
}

/** True where more want to come than there are places. */
export const isCrowded = ({ people, places }: Wanted): boolean => people !== null && places !== null && people > places;
