import { listAgendaSessions, listRooms, listTracks, type Session } from "../agenda/index.ts";
import { listInstitutions } from "../nomination/index.ts";
import { listCategories } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { listSpeakers } from "../speaker/index.ts";
import { type Figure, type Measure, peopleMeasures } from "./schema.ts";

type Figures = Readonly<Record<Measure, number>>;

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

async function nominationFigures(ctx: Ctx, conferenceId: string) {
  const found = { institutions: 0, nominated: 0, nominationsConfirmed: 0, nominationsDeclined: 0 };
  let cursor: string | undefined;
  do {
    const page = await listInstitutions(ctx, conferenceId, { limit: 100, cursor });
    const quotas = page.items.flatMap((one) => one.quotas);
    found.institutions += page.items.length;
    found.nominated += sum(quotas, (one) => one.nominatedPeople + one.confirmedPeople + one.declinedPeople);
    found.nominationsConfirmed += sum(quotas, ({ confirmedPeople }) => confirmedPeople);
    found.nominationsDeclined += sum(quotas, ({ declinedPeople }) => declinedPeople);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}

const hoursOf = ({ startsAt, endsAt }: Session): number => (Date.parse(endsAt) - Date.parse(startsAt)) / 3_600_000;
const isWork = ({ kind }: Session): boolean => kind !== "break" && kind !== "social";

/** An edition in numbers, from counters and the agenda: what is read does not grow with those who registered. */
export async function figuresOf(ctx: Ctx, conferenceId: string) {
  const [categories, nominations, sessions, rooms, tracks, speakers] = await Promise.all([
    listCategories(ctx, conferenceId),
    nominationFigures(ctx, conferenceId),
    listAgendaSessions(ctx.db, conferenceId),
    listRooms(ctx.db, conferenceId),
    listTracks(ctx.db, conferenceId),
    listSpeakers(ctx.db, conferenceId),
  ]);
  const places = categories.map((one) => one.places);
  const taken = sum(places, ({ takenPlaces }) => takenPlaces);
  const offered = sum(places, ({ offeredPeople = 0 }) => offeredPeople);
  const waiting = sum(places, ({ waitingPeople }) => waitingPeople);
  const submitted = sum(places, ({ submittedPeople }) => submittedPeople);
  const figures: Figures = {
    places: sum(categories, ({ quotaPlaces }) => quotaPlaces),
    registered: taken + waiting + submitted,
    confirmed: taken - offered,
    offered,
    waiting,
    submitted,
    ...nominations,
    sessions: sessions.filter(isWork).length,
    hours: Math.round(sum(sessions.filter(isWork), hoursOf) * 10) / 10,
    speakers: speakers.filter(({ usedBySessions }) => usedBySessions > 0).length,
    rooms: rooms.length,
    tracks: tracks.length,
  };
  return { figures, kinds: Map.groupBy(sessions, ({ kind }) => kind) };
}

const fewest = 5;
const isSmall = (value: number): boolean => value > 0 && value < fewest;

/** Sums that a single hidden part could be told from. */
const sums: readonly (readonly [Measure, readonly Measure[]])[] = [
  ["registered", ["confirmed", "offered", "waiting", "submitted"]],
];

/** For whoever only reads reports: small numbers of people are not told, nor sums from which one of them would follow. */
export function suppressed(figures: Figures): Readonly<Record<Measure, Figure>> {
  const hidden = new Set<Measure>(peopleMeasures.filter((measure) => isSmall(figures[measure])));
  for (const [whole, parts] of sums) if (parts.filter((part) => hidden.has(part)).length === 1) hidden.add(whole);
  const shown: Record<Measure, Figure> = { ...figures };
  for (const measure of hidden) shown[measure] = "few";
  return shown;
}
