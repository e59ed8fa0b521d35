import { requireSpan, spanWrite } from "../conference/index.ts";
import { replace, update, type Write } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField, notFound } from "../shared/errors.ts";
import { placesNow } from "./now.ts";
import { outsideDays } from "./policy.ts";
import { publishSnapshot } from "./publish-snapshot.ts";
import { agendaSessionEntity, listRooms, listSessions, readSnapshot, roomEntity } from "./repo.ts";
import type { NowInput, Release, Session } from "./schema.ts";
import { reachOf } from "./session-writes.ts";

/** Sessions that one change moves at the most: with the release they are one transaction. */
const mostSessions = 80;

type Moved = readonly { readonly before: Session; readonly after: Session }[];

/** The rooms count their sessions anew, each once. */
function roomWrites(conferenceId: string, moved: Moved): Write[] {
  const by = new Map<string, number>();
  for (const { before, after } of moved) {
    if (before.roomId !== null) by.set(before.roomId, (by.get(before.roomId) ?? 0) - 1);
    if (after.roomId !== null) by.set(after.roomId, (by.get(after.roomId) ?? 0) + 1);
  }
  return [...by]
    .filter(([, usedBySessions]) => usedBySessions !== 0)
    .map(([id, usedBySessions]) =>
      update(roomEntity, { conferenceId, id }, { add: { usedBySessions } }, () =>
        invalidField("/roomId", "unknown_reference"),
      ),
    );
}

const samePlace = (a: Session, b: Session): boolean =>
  a.startsAt === b.startsAt && a.endsAt === b.endsAt && a.roomId === b.roomId;

/**
 * Changes the agenda that visitors see, at once: a delay that takes the rest along, or another room. One activity, one release; of the draft only
 * what stands where visitors see it moves along, and nothing else of it is released.
 * @throws unauthenticated, not_found, invalid_state before the first release, validation_failed, stale_version
 */
export async function changeNow(ctx: Ctx, conferenceId: string, input: NowInput): Promise<Release> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const { conference, span } = await requireSpan(ctx, conferenceId);
  const { currentReleaseId, timeZone } = conference;
  if (currentReleaseId === null) throw new DomainError("invalid_state");
  const [released, drafted, rooms] = await Promise.all([
    readSnapshot(ctx.db, currentReleaseId),
    listSessions(ctx.db, conferenceId),
    listRooms(ctx.db, conferenceId),
  ]);
  if (
    input.kind === "room" &&
    !released.rooms.some(({ id }) => id === input.roomId && rooms.some((one) => one.id === id))
  )
    throw invalidField("/roomId", "unknown_reference");
  const places = placesNow(released.sessions, input, timeZone);
  if (places === null) throw notFound();
  if (places.size > mostSessions) throw invalidField("/rest", "out_of_range");
  const sessions = released.sessions
    .map((session) => ({ ...session, ...places.get(session.id) }))
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id));
  if (sessions.some((session) => places.has(session.id) && outsideDays(session, conference) !== null))
    throw invalidField("/minutes", "outside_conference_days");
  const seen = new Map(released.sessions.map((session) => [session.id, session]));
  const moved = drafted.flatMap((before) => {
    const [place, shown] = [places.get(before.id), seen.get(before.id)];
    const follows = place !== undefined && shown !== undefined && samePlace(before, shown);
    return follows ? [{ before, after: { ...before, ...place, version: before.version + 1 } }] : [];
  });
  const after = new Map(moved.map((one) => [one.after.id, one.after]));
  const reach = reachOf(drafted.map((session) => after.get(session.id) ?? session));
  return publishSnapshot(ctx, {
    conference,
    span,
    agenda: { ...released, sessions },
    input: {},
    now: {
      kind: input.kind,
      writes: [
        spanWrite({ ...span, ...reach, version: span.version + 1 }, span.version),
        ...moved.map((one) => replace(agendaSessionEntity, one.after, one.before.version)),
        ...roomWrites(conferenceId, moved),
      ],
    },
  });
}
