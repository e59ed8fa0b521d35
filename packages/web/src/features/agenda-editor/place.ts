import type { PlaceInput, Session } from "@assize/core/agenda/schema.ts";
import { dayOf } from "@assize/core/i18n/calendar-day.ts";
import { clockOf, instantOf } from "../editing/local-time.ts";

/** Where a session stands in the grid: a day of the conference, minutes since its midnight, a room. */
export interface Place {
  readonly day: string;
  readonly from: number;
  /** Beyond 1440 where it ends after midnight. */
  readonly to: number;
  readonly roomId: string | null;
}

export const stepMinutes = 5;
const dayMinutes = 1440;

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** `HH:MM` of a minute of the day. */
export const clockAt = (minute: number): string => {
  const inDay = ((minute % dayMinutes) + dayMinutes) % dayMinutes;
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
};

export function placeOf({ startsAt, endsAt, roomId }: Pick<Session, keyof PlaceInput>, timeZone: string): Place {
  const from = minuteOf(clockOf(startsAt, timeZone));
  const length = Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000);
  return { day: dayOf(startsAt, timeZone), from, to: from + length, roomId };
}

export function inputOf({ day, from, to, roomId }: Place, timeZone: string): PlaceInput {
  const startsAt = instantOf(day, clockAt(from), timeZone);
  return { startsAt, endsAt: new Date(Date.parse(startsAt) + (to - from) * 60_000).toISOString(), roomId };
}

export const snapped = (minute: number): number => Math.round(minute / stepMinutes) * stepMinutes;

/** The same length, begun no earlier than midnight and within its day. */
export function begunAt(place: Place, from: number): Place {
  const first = Math.min(Math.max(0, from), dayMinutes - stepMinutes);
  return { ...place, from: first, to: first + (place.to - place.from) };
}

/** Ends no earlier than one step after it began. */
export const endedAt = (place: Place, to: number): Place => ({ ...place, to: Math.max(place.from + stepMinutes, to) });

/** The next room to the side; stays where there is none. */
export function besideIn(rooms: readonly (string | null)[], roomId: string | null, by: number): string | null {
  const at = rooms.indexOf(roomId);
  return rooms[Math.min(rooms.length - 1, Math.max(0, at + by))] ?? roomId;
}

/** The first time of the day from `from` on at which nothing stands in the room for so many minutes. */
export function firstFree(taken: readonly Pick<Place, "from" | "to">[], from: number, length: number): number {
  let at = from;
  for (const one of taken.toSorted((a, b) => a.from - b.from)) if (one.from < at + length && one.to > at) at = one.to;
  return at;
}
