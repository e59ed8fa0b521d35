import type { Conflict, Session, SignUpRules, Snapshot } from "./schema.ts";
import { type ConflictKind, conflictLevels, type Equipment } from "./terms.ts";

/** From how many minutes on a change of rooms and a break are long enough. */
export interface ConflictLimits {
  readonly changeRoomsMinutes: number;
  readonly breakMinutes: number;
}
export const usualLimits: ConflictLimits = { changeRoomsMinutes: 5, breakMinutes: 15 };

/** What conflicts are looked for in. */
export interface PlannedAgenda extends Pick<Snapshot, "rooms" | "speakers" | "sessions"> {
  /** Usual ones where they are left out. */
  readonly limits?: ConflictLimits | undefined;
  /** Of the sessions that take sign-ups. */
  readonly signUps?: readonly Pick<SignUpRules, "sessionId" | "capacityPlaces" | "takenPlaces">[] | undefined;
}

interface Found {
  readonly kind: ConflictKind;
  /** The room, the person or the equipment that it is about. */
  readonly subject: string | null;
  readonly sessionIds: readonly string[];
  /** Minutes, places or pairs: how bad it is. */
  readonly amount: number;
}

const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 60_000;

const conflictOf = ({ kind, subject, sessionIds, amount }: Found): Conflict => ({
  key: [kind, subject ?? "", sessionIds.toSorted().join("+")].join(":"),
  kind,
  level: conflictLevels[kind],
  subject,
  sessionIds: [...sessionIds],
  amount,
  acceptedBecause: null,
});

type Index = {
  readonly rooms: ReadonlyMap<string, Snapshot["rooms"][number]>;
  readonly speakers: ReadonlyMap<string, Snapshot["speakers"][number]>;
  readonly limits: ConflictLimits;
  /** By session: the places that are given or may be. */
  readonly signedUp: ReadonlyMap<string, number>;
};

const indexOf = ({ rooms, speakers, limits, signUps = [] }: PlannedAgenda): Index => ({
  rooms: new Map(rooms.map((room) => [room.id, room])),
  speakers: new Map(speakers.map((speaker) => [speaker.id, speaker])),
  limits: limits ?? usualLimits,
  signedUp: new Map(
    signUps.map(({ sessionId, capacityPlaces, takenPlaces }) => [sessionId, Math.max(capacityPlaces, takenPlaces)]),
  ),
});

/** Minutes of a session that lie outside the best of a person's times; 0 where one of them holds it. */
function minutesOutside(session: Session, times: readonly { readonly from: string; readonly to: string }[]): number {
  const length = minutesBetween(session.startsAt, session.endsAt);
  const inside = times.map(({ from, to }) => {
    const first = from > session.startsAt ? from : session.startsAt;
    const last = to < session.endsAt ? to : session.endsAt;
    return Math.max(0, minutesBetween(first, last));
  });
  return length - Math.max(0, ...inside);
}

function peopleAway(session: Session, { speakers }: Index): Found[] {
  return session.speakers.flatMap(({ speakerId }) => {
    const times = speakers.get(speakerId)?.availability ?? [];
    const amount = times.length === 0 ? 0 : minutesOutside(session, times);
    return amount > 0
      ? [{ kind: "outside_availability" as const, subject: speakerId, sessionIds: [session.id], amount }]
      : [];
  });
}

function roomShort(session: Session, { rooms, signedUp }: Index): Found[] {
  const room = session.roomId === null ? undefined : rooms.get(session.roomId);
  if (room === undefined) return [];
  const sessionIds = [session.id];
  const lacking = (session.capacityPlaces ?? 0) - room.capacityPlaces;
  const standing = (signedUp.get(session.id) ?? 0) - room.capacityPlaces;
  const booths = (session.interpretedInto ?? []).some((language) => language !== "sign");
  const needed = new Set<Equipment>([...(session.needs ?? []), ...(booths ? ["interpretation" as const] : [])]);
  const { equipment } = room;
  const missing = equipment === undefined ? [] : [...needed].filter((one) => !equipment.includes(one));
  return [
    ...(lacking > 0 ? [{ kind: "room_too_small" as const, subject: room.id, sessionIds, amount: lacking }] : []),
    ...(standing > 0 ? [{ kind: "sign_ups_over_room" as const, subject: room.id, sessionIds, amount: standing }] : []),
    ...missing.map((subject) => ({ kind: "equipment_missing" as const, subject, sessionIds, amount: 1 })),
  ];
}

/** Sessions in which officials speak by rank. */
const ofProtocol: ReadonlySet<Session["kind"]> = new Set(["opening", "welcome"]);

/** Who speaks after somebody whom protocol puts behind them, the first such person; how many pairs stand the wrong way round. */
function outOfOrder(session: Session, { speakers }: Index): Found[] {
  if (!ofProtocol.has(session.kind)) return [];
  const ranked = session.speakers
    .filter(({ role }) => role === "speaker")
    .flatMap(({ speakerId }) => {
      const rank = speakers.get(speakerId)?.protocolRank;
      return rank === undefined ? [] : [{ speakerId, rank }];
    });
  const wrong = ranked.flatMap((late, at) =>
    ranked.slice(0, at).flatMap(({ rank }) => (rank > late.rank ? [late] : [])),
  );
  const [first] = wrong;
  return first === undefined
    ? []
    : [{ kind: "protocol_order", subject: first.speakerId, sessionIds: [session.id], amount: wrong.length }];
}

/** What is wrong with a session by itself, in its room and with its people. */
function alone(session: Session, index: Index): Found[] {
  const sessionIds = [session.id];
  const short = index.limits.breakMinutes - minutesBetween(session.startsAt, session.endsAt);
  const silent =
    (session.interpretedInto ?? []).length > 0 && !session.speakers.some(({ role }) => role === "interpreter");
  return [
    ...(session.kind === "break" && short > 0
      ? [{ kind: "break_short" as const, subject: null, sessionIds, amount: short }]
      : []),
    ...(silent ? [{ kind: "interpreter_missing" as const, subject: null, sessionIds, amount: 1 }] : []),
    ...roomShort(session, index),
    ...peopleAway(session, index),
    ...outOfOrder(session, index),
  ];
}

/** The earlier one first, so that a pair reads the same whoever asks. */
const inTime = (a: Session, b: Session): number =>
  a.startsAt.localeCompare(b.startsAt) || a.endsAt.localeCompare(b.endsAt) || a.id.localeCompare(b.id);

/** What two sessions do to each other; the first one begins earlier. */
function together(first: Session, second: Session, { limits }: Index): Found[] {
  const gap = minutesBetween(first.endsAt, second.startsAt);
  if (gap >= limits.changeRoomsMinutes) return [];
  const sessionIds = [first.id, second.id];
  const both = first.speakers.filter(({ speakerId }) => second.speakers.some((one) => one.speakerId === speakerId));
  if (gap < 0) {
    const until = first.endsAt < second.endsAt ? first.endsAt : second.endsAt;
    const amount = minutesBetween(second.startsAt, until);
    const room = first.roomId !== null && first.roomId === second.roomId ? [first.roomId] : [];
    return [
      ...room.map((subject) => ({ kind: "room_overlap" as const, subject, sessionIds, amount })),
      ...both.map(({ speakerId }) => ({ kind: "person_overlap" as const, subject: speakerId, sessionIds, amount })),
    ];
  }
  const walk = first.roomId !== null && second.roomId !== null && first.roomId !== second.roomId;
  const amount = limits.changeRoomsMinutes - gap;
  return walk
    ? both.map(({ speakerId }) => ({ kind: "room_change" as const, subject: speakerId, sessionIds, amount }))
    : [];
}

const pair = (a: Session, b: Session, index: Index): Found[] =>
  inTime(a, b) < 0 ? together(a, b, index) : together(b, a, index);

/** By the time of their first session, then by their key: the same list whichever way it was found. */
function inOrder(conflicts: readonly Conflict[], sessions: readonly Session[]): Conflict[] {
  const starts = new Map(sessions.map(({ id, startsAt }) => [id, startsAt]));
  const startOf = ({ sessionIds }: Conflict): string => starts.get(sessionIds[0] ?? "") ?? "";
  return conflicts.toSorted((a, b) => startOf(a).localeCompare(startOf(b)) || (a.key < b.key ? -1 : 1));
}

/** Every conflict of an agenda, in the order of time. */
export function findConflicts(agenda: PlannedAgenda): Conflict[] {
  const index = indexOf(agenda);
  const ordered = agenda.sessions.toSorted(inTime);
  const pairs = ordered.flatMap((first, at) => {
    const found: Found[] = [];
    for (let next = at + 1; next < ordered.length; next++) {
      const second = ordered[next];
      if (second === undefined || minutesBetween(first.endsAt, second.startsAt) >= index.limits.changeRoomsMinutes)
        break;
      found.push(...together(first, second, index));
    }
    return found;
  });
  const single = agenda.sessions.flatMap((session) => alone(session, index));
  return inOrder([...single, ...pairs].map(conflictOf), agenda.sessions);
}

/** The conflicts after some sessions changed, from those before: only what the changed ones touch is looked at again. */
export function conflictsAfter(
  before: readonly Conflict[],
  agenda: PlannedAgenda,
  changed: ReadonlySet<string>,
): Conflict[] {
  const index = indexOf(agenda);
  const kept = before.filter(({ sessionIds }) => !sessionIds.some((id) => changed.has(id)));
  const moved = agenda.sessions.filter(({ id }) => changed.has(id));
  const found = moved.flatMap((session, at) => {
    // A pair of two changed sessions is found once, from the first of them.
    const done = new Set(moved.slice(0, at + 1).map(({ id }) => id));
    const others = agenda.sessions.filter(({ id }) => !done.has(id));
    return [...alone(session, index), ...others.flatMap((other) => pair(session, other, index))];
  });
  return inOrder([...kept, ...found.map(conflictOf)], agenda.sessions);
}

interface Acceptance {
  readonly key: string;
  readonly reason: string;
  readonly amount: number;
}

/** Conflicts with the reasons for which they were accepted; one that grew worse since is open again. */
export function withAcceptance(conflicts: readonly Conflict[], accepted: readonly Acceptance[]): Conflict[] {
  const known = new Map(accepted.map((one) => [one.key, one]));
  return conflicts.map((conflict) => {
    const one = known.get(conflict.key);
    return { ...conflict, acceptedBecause: one && conflict.amount <= one.amount ? one.reason : null };
  });
}
