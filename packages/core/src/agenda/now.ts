import { localDay } from "../conference/index.ts";
import type { NowInput, Session } from "./schema.ts";

type Place = Pick<Session, "startsAt" | "endsAt" | "roomId">;

const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** The session and all that follow it that day, in its room or everywhere, by so many minutes. */
function delayed(
  sessions: readonly Session[],
  first: Session,
  { minutes, rest }: { readonly minutes: number; readonly rest: "room" | "day" },
  timeZone: string,
): ReadonlyMap<string, Place> {
  const day = localDay(first.startsAt, timeZone);
  const following = sessions.filter(
    (one) =>
      one.id === first.id ||
      (one.startsAt >= first.startsAt &&
        localDay(one.startsAt, timeZone) === day &&
        (rest === "day" || (one.roomId !== null && one.roomId === first.roomId))),
  );
  return new Map(
    following.map(({ id, startsAt, endsAt, roomId }) => [
      id,
      { startsAt: later(startsAt, minutes), endsAt: later(endsAt, minutes), roomId },
    ]),
  );
}

/** The session into another room; what stands there at that time comes into its room in exchange. */
function swapped(sessions: readonly Session[], one: Session, roomId: string): ReadonlyMap<string, Place> {
  const there = sessions.filter(
    (other) => other.roomId === roomId && other.startsAt < one.endsAt && one.startsAt < other.endsAt,
  );
  const to = ({ startsAt, endsAt }: Session, room: string | null): Place => ({ startsAt, endsAt, roomId: room });
  return new Map([
    [one.id, to(one, roomId)],
    ...there.map((other): [string, Place] => [other.id, to(other, one.roomId)]),
  ]);
}

/** Where sessions stand after a change on the day; null where the session is not among them. */
export function placesNow(
  sessions: readonly Session[],
  input: NowInput,
  timeZone: string,
): ReadonlyMap<string, Place> | null {
  const session = sessions.find(({ id }) => id === input.sessionId);
  if (session === undefined) return null;
  return input.kind === "delay"
    ? delayed(sessions, session, input, timeZone)
    : swapped(sessions, session, input.roomId);
}
