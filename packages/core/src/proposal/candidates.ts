import {
  type ConflictKind,
  conflictsAfter,
  type PlaceInput,
  type Room,
  type Session,
  type SessionKind,
  type SignUpRules,
  type Unscheduled,
} from "../agenda/index.ts";
import type { Speaker } from "../speaker/index.ts";
import type { Stretch } from "./hours.ts";

/** What a proposal is made from. */
export interface Demand {
  readonly rooms: readonly Room[];
  readonly speakers: readonly Speaker[];
  readonly sessions: readonly Session[];
  readonly unscheduled: readonly Unscheduled[];
  readonly stretches: readonly Stretch[];
  /** In how many personal agendas a session is. */
  readonly wanted: ReadonlyMap<string, number>;
  /** Left out where no session takes sign-ups. */
  readonly signUps?: readonly SignUpRules[];
}

/** A place that a session could have, in a stretch of the conference. */
export interface Candidate extends PlaceInput {
  readonly stretch: number;
}

const stepMs = 15 * 60_000;

/** What everybody goes to: nothing else stands beside it. */
const forEverybody = {
  opening: true,
  welcome: true,
  keynote: true,
  findings: false,
  panel: false,
  working_group: false,
  mock_trial: false,
  training: false,
  break: true,
  social: true,
  closing: true,
  closed: false,
} as const satisfies Record<SessionKind, boolean>;

/** Conflicts that another place or time would not have. */
const ofPlace = {
  room_overlap: true,
  person_overlap: true,
  room_change: true,
  outside_availability: true,
  room_too_small: true,
  sign_ups_over_room: true,
  equipment_missing: true,
  interpreter_missing: false,
  break_short: false,
  protocol_order: false,
} as const satisfies Record<ConflictKind, boolean>;

export const overlaps = (a: PlaceInput, b: PlaceInput): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt;

const isoOf = (atMs: number): string => new Date(atMs).toISOString();

/** Places for which a room must have: promised ones, and those who want to come. */
export const expectedPlaces = (session: Unscheduled, { wanted }: Demand): number =>
  Math.max(session.capacityPlaces ?? 0, wanted.get(session.id) ?? 0);

/** A waiting session as if it stood somewhere. */
export function placedAt(waiting: Unscheduled, { startsAt, endsAt, roomId }: PlaceInput): Session {
  const { lengthMinutes: _length, ...content } = waiting;
  return { ...content, startsAt, endsAt, roomId };
}

/** Every place that the hours and the rooms leave to a session, taken ones too. */
export function everyPlace(waiting: Unscheduled, { rooms, sessions, stretches }: Demand): Candidate[] {
  const lengthMs = waiting.lengthMinutes * 60_000;
  const roomIds = rooms.length === 0 ? [null] : rooms.map(({ id }) => id);
  return stretches.flatMap(({ fromMs, toMs }, stretch) => {
    const steps = Array.from({ length: Math.ceil((toMs - fromMs) / stepMs) }, (_, at) => fromMs + at * stepMs);
    const ends = sessions.map(({ endsAt }) => Date.parse(endsAt)).filter((at) => at > fromMs && at < toMs);
    const starts = [...new Set([...steps, ...ends])].filter((at) => at + lengthMs <= toMs).toSorted((a, b) => a - b);
    return starts.flatMap((at) =>
      roomIds.map((roomId) => ({ startsAt: isoOf(at), endsAt: isoOf(at + lengthMs), roomId, stretch })),
    );
  });
}

/** A session that stands in the agenda, with its times as numbers: they are compared very often. */
export interface Standing {
  readonly session: Session;
  readonly startMs: number;
  readonly endMs: number;
}

export const standingOf = (session: Session): Standing => ({
  session,
  startMs: Date.parse(session.startsAt),
  endMs: Date.parse(session.endsAt),
});

/** Sessions whose end or start is near enough to a place to have to do with it. */
function near({ startsAt, endsAt }: PlaceInput, standing: readonly Standing[]): Session[] {
  const fromMs = Date.parse(startsAt) - stepMs;
  const toMs = Date.parse(endsAt) + stepMs;
  return standing.filter(({ startMs, endMs }) => startMs < toMs && endMs > fromMs).map(({ session }) => session);
}

/** Which kinds of conflict a place would have among these sessions; none where it is free. */
export function obstaclesAt(
  waiting: Unscheduled,
  place: PlaceInput,
  standing: readonly Standing[],
  demand: Demand,
): ReadonlySet<ConflictKind> {
  const around = near(place, standing);
  const session = placedAt(waiting, place);
  const room = demand.rooms.find(({ id }) => id === place.roomId);
  const people = new Set(waiting.speakers.map(({ speakerId }) => speakerId));
  const agenda = {
    rooms: room === undefined ? [] : [room],
    speakers: demand.speakers.filter(({ id }) => people.has(id)),
    sessions: [session, ...around],
    signUps: demand.signUps,
  };
  const found = conflictsAfter([], agenda, new Set([session.id]));
  const kinds = new Set(found.map(({ kind }) => kind).filter((kind) => ofPlace[kind]));
  if (room !== undefined && room.capacityPlaces < expectedPlaces(waiting, demand)) kinds.add("room_too_small");
  const crowded = around.some(
    (other) => overlaps(other, place) && (forEverybody[other.kind] || forEverybody[waiting.kind]),
  );
  return crowded ? kinds.add("room_overlap") : kinds;
}
