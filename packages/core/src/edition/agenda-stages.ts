import {
  agendaSessionEntity,
  listRooms,
  listTracks,
  outsideDays,
  reachOf,
  roomEntity,
  type Session,
  trackEntity,
  type Unscheduled,
  unscheduledEntity,
} from "../agenda/index.ts";
import { requireSpan, spanWrite } from "../conference/index.ts";
import { create, update, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import type { Copy } from "./copy.ts";
import { shiftSession } from "./shift.ts";
import { listStage, type Stage } from "./stage.ts";

const structure = (copy: Copy): boolean => copy.takes("structure");

export const roomStage: Stage = listStage({
  kind: "room",
  entity: roomEntity,
  wanted: structure,
  perPage: 40,
  make: async (_ctx, { target, newId }, rooms) =>
    rooms.map((room) =>
      create(roomEntity, {
        ...room,
        id: newId("room", room.id),
        conferenceId: target.id,
        usedBySessions: 0,
        version: 1,
      }),
    ),
});

export const trackStage: Stage = listStage({
  kind: "track",
  entity: trackEntity,
  wanted: structure,
  perPage: 40,
  make: async (_ctx, { target, newId }, tracks) =>
    tracks.map((track) =>
      create(trackEntity, {
        ...track,
        id: newId("track", track.id),
        conferenceId: target.id,
        usedBySessions: 0,
        version: 1,
      }),
    ),
});

type Timeless = Omit<Unscheduled, "lengthMinutes">;

/** What a session is without its time, its people, its stream and what came of it. */
function contentOf(copy: Copy, session: Session | Unscheduled, tracks: ReadonlySet<string>): Timeless {
  const { title, abstract, kind, languages, interpretedInto, needs, capacityPlaces, closedDoor } = session;
  const trackId = session.trackId === null ? null : copy.newId("track", session.trackId);
  const links = copy.takes("moduleLinks") ? (session.links ?? []).filter((link) => link.kind === "module") : [];
  return {
    id: copy.newId("agendaSession", session.id),
    conferenceId: copy.target.id,
    version: 1,
    title,
    kind,
    trackId: trackId !== null && tracks.has(trackId) ? trackId : null,
    speakers: [],
    ...(abstract && { abstract }),
    ...(languages && { languages }),
    ...(interpretedInto && { interpretedInto }),
    ...(needs && { needs }),
    ...(capacityPlaces !== undefined && { capacityPlaces }),
    ...(closedDoor !== undefined && { closedDoor }),
    ...(links.length > 0 && { links }),
  };
}

const lengthOf = ({ startsAt, endsAt }: Session): number =>
  Math.max(1, Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000));

interface Parts {
  readonly rooms: ReadonlySet<string>;
  readonly tracks: ReadonlySet<string>;
}

/** The session as it is in the copy: at its new time, or without one where it has none there. */
function placed(copy: Copy, session: Session, { rooms, tracks }: Parts): Session | Unscheduled {
  const content = contentOf(copy, session, tracks);
  const times = shiftSession(session, copy.job.days, copy.source.timeZone);
  if (copy.job.sessions !== "shifted" || outsideDays(times, copy.target) !== null)
    return { ...content, lengthMinutes: lengthOf(session) };
  const roomId = session.roomId === null ? null : copy.newId("room", session.roomId);
  return { ...content, ...times, roomId: roomId !== null && rooms.has(roomId) ? roomId : null };
}

const gone = (): DomainError => new DomainError("stale_version");

/** Counts for each room or track how many of the sessions of a page are in it. */
function referenceWrites(copy: Copy, made: readonly (Session | Unscheduled)[]): readonly Write[] {
  const counted = (ids: readonly (string | null)[]) =>
    Map.groupBy(
      ids.filter((id) => id !== null),
      (id) => id,
    );
  const conferenceId = copy.target.id;
  const roomIds = made.map((one) => ("startsAt" in one ? one.roomId : null));
  return [
    ...[...counted(roomIds)].map(([id, all]) =>
      update(roomEntity, { conferenceId, id }, { add: { usedBySessions: all.length } }, gone),
    ),
    ...[...counted(made.map(({ trackId }) => trackId))].map(([id, all]) =>
      update(trackEntity, { conferenceId, id }, { add: { usedBySessions: all.length } }, gone),
    ),
  ];
}

async function sessionWrites(
  ctx: Ctx,
  copy: Copy,
  place: (parts: Parts) => readonly (Session | Unscheduled)[],
): Promise<readonly Write[]> {
  const conferenceId = copy.target.id;
  const [rooms, tracks, { span }] = await Promise.all([
    listRooms(ctx.db, conferenceId),
    listTracks(ctx.db, conferenceId),
    requireSpan(ctx, conferenceId),
  ]);
  const made = place({ rooms: new Set(rooms.map(({ id }) => id)), tracks: new Set(tracks.map(({ id }) => id)) });
  if (made.length === 0) return [];
  const timed = made.flatMap((one) => ("startsAt" in one ? [one] : []));
  const { firstStartsAt, lastEndsAt } = span;
  const known = firstStartsAt !== null && lastEndsAt !== null ? [{ startsAt: firstStartsAt, endsAt: lastEndsAt }] : [];
  return [
    ...made.map((one) => ("startsAt" in one ? create(agendaSessionEntity, one) : create(unscheduledEntity, one))),
    ...referenceWrites(copy, made),
    spanWrite({ ...span, ...reachOf([...known, ...timed]), version: span.version + 1 }, span.version),
  ];
}

/** A page makes its sessions and moves the counters of at most as many rooms and tracks: 61 writes. */
const perPage = 20;
const wantsSessions = ({ job }: Copy): boolean => job.sessions !== "none";

export const sessionStage: Stage = listStage({
  kind: "agendaSession",
  entity: agendaSessionEntity,
  wanted: wantsSessions,
  perPage,
  make: (ctx, copy, sessions) =>
    sessionWrites(ctx, copy, (parts) => sessions.map((session) => placed(copy, session, parts))),
});

export const unscheduledStage: Stage = listStage({
  kind: "unscheduled",
  entity: unscheduledEntity,
  wanted: wantsSessions,
  perPage,
  make: (ctx, copy, sessions) =>
    sessionWrites(ctx, copy, ({ tracks }) =>
      sessions.map((session) => ({ ...contentOf(copy, session, tracks), lengthMinutes: session.lengthMinutes })),
    ),
});
