import type { PublicAgenda } from "@assize/core/agenda/schema.ts";
import type { Session } from "./filter.ts";

/** What a screen shows: what is on, and what begins next. */
export interface Shown {
  readonly now: readonly Session[];
  readonly next: readonly Session[];
}

const mostNext = 3;

/** What is on and what comes in one room, or in all of them for the lobby: there what begins next at the same time. */
export function shownOn(agenda: PublicAgenda, roomId: string | null, at: Date): Shown {
  const instant = at.toISOString();
  const here = agenda.days
    .flatMap(({ sessions }) => sessions)
    .filter((session) => roomId === null || session.roomId === roomId)
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const coming = here.filter(({ startsAt }) => startsAt > instant);
  const first = coming[0]?.startsAt;
  return {
    now: here.filter(({ startsAt, endsAt }) => startsAt <= instant && instant < endsAt),
    next: roomId === null ? coming.filter(({ startsAt }) => startsAt === first) : coming.slice(0, mostNext),
  };
}
