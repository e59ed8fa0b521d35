import { localDay } from "../conference/policy.ts";
import type { Session, Snapshot } from "./schema.ts";

/** Whether an instant range lies inside the conference's days in its own time zone; the field that does not, or null. */
export function outsideDays(
  session: Pick<Session, "startsAt" | "endsAt">,
  conference: { readonly startsOn: string; readonly endsOn: string; readonly timeZone: string },
): "startsAt" | "endsAt" | null {
  const first = localDay(session.startsAt, conference.timeZone);
  // A session that ends at midnight belongs to the day before.
  const last = localDay(new Date(Date.parse(session.endsAt) - 1).toISOString(), conference.timeZone);
  if (first < conference.startsOn || first > conference.endsOn) return "startsAt";
  return last > conference.endsOn ? "endsAt" : null;
}

/** Equal content gives equal text, whatever the order of its fields. */
export const canonical = (content: unknown): string =>
  JSON.stringify(content, (_name, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

/** What a release holds of a draft: nothing that organizers alone plan with. */
export const releasable = ({ rooms, tracks, speakers, sessions }: Snapshot): Snapshot => ({
  rooms: rooms.map(({ equipment: _equipment, ...room }) => room),
  tracks,
  speakers: speakers.map(({ availability: _availability, protocolRank: _rank, ...speaker }) => speaker),
  sessions: sessions.map(({ needs: _needs, ...session }) => session),
});

const contentOf = (snapshot: Snapshot): Map<string, string> =>
  new Map(
    [snapshot.rooms, snapshot.tracks, snapshot.speakers, snapshot.sessions].flat().map((item) => {
      const { version: _version, ...content } = item;
      return [item.id, canonical({ ...content, usedBySessions: 0 })];
    }),
  );

/** How many sessions, rooms, tracks and speakers differ between the draft and what visitors see. */
export function countChanges(draft: Snapshot, released: Snapshot | null): number {
  const before = released === null ? new Map<string, string>() : contentOf(releasable(released));
  const after = contentOf(releasable(draft));
  const gone = [...before.keys()].filter((id) => !after.has(id)).length;
  return gone + [...after].filter(([id, content]) => before.get(id) !== content).length;
}

/** The tracks and rooms whose sessions somebody may plan. */
export interface Limit {
  readonly trackIds: readonly string[];
  readonly roomIds: readonly string[];
}

/** Whether a session is in one of the tracks or rooms; without a limit every one is. */
export const isWithin = (
  limit: Limit | null | undefined,
  { trackId, roomId }: Pick<Session, "trackId"> & Partial<Pick<Session, "roomId">>,
): boolean =>
  !limit ||
  (trackId !== null && limit.trackIds.includes(trackId)) ||
  (roomId !== null && roomId !== undefined && limit.roomIds.includes(roomId));
