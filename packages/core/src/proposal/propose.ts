import type { Session, Unscheduled } from "../agenda/index.ts";
import {
  type Candidate,
  type Demand,
  everyPlace,
  expectedPlaces,
  obstaclesAt,
  overlaps,
  placedAt,
  type Standing,
  standingOf,
} from "./candidates.ts";
import type { LeftReason, PlaceReason, Proposal, ProposedPlace } from "./schema.ts";

interface Waiting {
  readonly session: Unscheduled;
  readonly places: readonly Candidate[];
}

const isFree = (session: Unscheduled, place: Candidate, standing: readonly Standing[], demand: Demand): boolean =>
  obstaclesAt(session, place, standing, demand).size === 0;

/** Who has the fewest places to choose from comes first, then who is wanted most. */
function inTurn(demand: Demand): Waiting[] {
  const { unscheduled, wanted } = demand;
  const fixed = demand.sessions.map(standingOf);
  const wantedBy = (id: string): number => wanted.get(id) ?? 0;
  return unscheduled
    .map((session) => ({
      session,
      places: everyPlace(session, demand).filter((place) => isFree(session, place, fixed, demand)),
    }))
    .toSorted(
      (a, b) =>
        a.places.length - b.places.length ||
        wantedBy(b.session.id) - wantedBy(a.session.id) ||
        b.session.lengthMinutes - a.session.lengthMinutes ||
        (a.session.id < b.session.id ? -1 : 1),
    );
}

/** What a place costs beside what stands already; the lowest is taken. Weights say what outweighs what, in quarter hours. */
const weights = { quarterHour: 1, sameTrack: 60, sameCrowd: 30, emptySeats: 8, trackRoom: -6 } as const;

interface Scene {
  readonly demand: Demand;
  readonly standing: readonly Session[];
  readonly most: { readonly wanted: number; readonly places: number };
}

const isTrackRoom = (session: Unscheduled, place: Candidate, standing: readonly Session[]): boolean =>
  session.trackId !== null &&
  place.roomId !== null &&
  standing.some(({ trackId, roomId }) => trackId === session.trackId && roomId === place.roomId);

function costOf(session: Unscheduled, place: Candidate, { demand, standing, most }: Scene): number {
  const beside = standing.filter((other) => overlaps(other, place));
  const wantedBy = (id: string): number => demand.wanted.get(id) ?? 0;
  const crowd = beside.map(({ id }) => Math.min(wantedBy(id), wantedBy(session.id)) / most.wanted);
  const tracks = beside.filter(({ trackId }) => trackId !== null && trackId === session.trackId).length;
  const room = demand.rooms.find(({ id }) => id === place.roomId);
  const empty = room === undefined ? 0 : (room.capacityPlaces - expectedPlaces(session, demand)) / most.places;
  const first = demand.stretches[0]?.fromMs ?? 0;
  const quarters = (Date.parse(place.startsAt) - first) / (15 * 60_000);
  return (
    quarters * weights.quarterHour +
    crowd.reduce((sum, share) => sum + share, 0) * weights.sameCrowd +
    tracks * weights.sameTrack +
    empty * weights.emptySeats +
    (isTrackRoom(session, place, standing) ? weights.trackRoom : 0)
  );
}

function reasonsOf(session: Unscheduled, place: Candidate, { demand, standing }: Scene): ProposedPlace["because"] {
  const beside = standing.filter((other) => overlaps(other, place)).length;
  const room = demand.rooms.find(({ id }) => id === place.roomId);
  const needs = (session.needs?.length ?? 0) + (session.interpretedInto?.length ?? 0);
  const said = (reason: PlaceReason, amount: number, isTrue: boolean) => (isTrue ? [{ reason, amount }] : []);
  return [
    ...said("people_free", session.speakers.length, session.speakers.length > 0),
    ...said("room_holds", room?.capacityPlaces ?? 0, room !== undefined),
    ...said("equipped", needs, needs > 0 && room?.equipment !== undefined),
    ...said("track_room", 1, isTrackRoom(session, place, standing)),
    beside === 0 ? { reason: "alone", amount: 0 } : { reason: "beside", amount: beside },
  ];
}

/** Why nothing was found: what alone, without any other session, already speaks against every place; else that all is taken. */
function whyLeft(session: Unscheduled, demand: Demand): LeftReason {
  const places = everyPlace(session, demand);
  if (places.length === 0) return "day_too_short";
  const alone = places.map((place) => obstaclesAt(session, place, [], demand));
  if (alone.every((kinds) => kinds.has("room_too_small"))) return "room_too_small";
  if (alone.every((kinds) => kinds.has("room_too_small") || kinds.has("equipment_missing"))) return "equipment_missing";
  return alone.every((kinds) => kinds.size > 0) ? "people_away" : "no_time_left";
}

/**
 * Places for the sessions without a time that make no new conflict, early ones before late ones. The same demand gives the same proposal.
 * Sessions of one track do not stand beside each other where it can be helped, nor those that the same people want.
 */
export function propose(demand: Demand): Pick<Proposal, "placed" | "left"> {
  const standing = demand.sessions.map(standingOf);
  const placed: ProposedPlace[] = [];
  const left: Proposal["left"] = [];
  const most = {
    wanted: Math.max(1, ...demand.wanted.values()),
    places: Math.max(1, ...demand.rooms.map(({ capacityPlaces }) => capacityPlaces)),
  };
  for (const { session, places } of inTurn(demand)) {
    const scene = { demand, standing: standing.map((one) => one.session), most };
    const free = places.filter((place) => isFree(session, place, standing, demand));
    const costs = free.map((place) => ({ place, cost: costOf(session, place, scene) }));
    const best = costs.reduce<(typeof costs)[number] | null>(
      (least, one) => (least === null || one.cost < least.cost ? one : least),
      null,
    );
    if (best === null) {
      left.push({ sessionId: session.id, because: whyLeft(session, demand) });
      continue;
    }
    const { startsAt, endsAt, roomId } = best.place;
    const because = reasonsOf(session, best.place, scene);
    placed.push({ sessionId: session.id, version: session.version, startsAt, endsAt, roomId, because });
    standing.push(standingOf(placedAt(session, best.place)));
  }
  return {
    placed: placed.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt) || (a.sessionId < b.sessionId ? -1 : 1)),
    left,
  };
}
