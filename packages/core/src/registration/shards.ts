import type { Category, Places } from "./schema.ts";

/** A counter takes about 50 transactions a second (docs/scale.md); a shard is filled to four fifths of that. */
const perShardAMinute = 2_400;
const mostShards = 8;

/** One of these numbers, as chance will have it. */
export const anyOf = (numbers: readonly number[]): number => numbers[Math.floor(Math.random() * numbers.length)] ?? 0;

/** Into how many items a category's counter is divided, by the rush at its opening: one, as long as one keeps up. */
export const shardsFor = ({ rushPeople, quotaPlaces }: Pick<Category, "rushPeople" | "quotaPlaces">): number =>
  Math.min(mostShards, Math.max(1, Math.ceil((rushPeople ?? quotaPlaces) / perShardAMinute)));

/** The counter of a category in which nobody is yet. */
export function emptyCounter(category: Category): Places {
  const shards = shardsFor(category);
  return {
    categoryId: category.id,
    conferenceId: category.conferenceId,
    quotaPlaces: category.quotaPlaces,
    takenPlaces: 0,
    offeredPeople: 0,
    waitingPeople: 0,
    submittedPeople: 0,
    ...(shards > 1 && { shards, waits: false }),
  };
}

type ShardKey = Pick<Places, "conferenceId" | "categoryId" | "shard">;

/** The keys of all shards of a counter; the first has no number. */
export const shardKeys = ({ conferenceId, categoryId, shards = 1 }: Places): readonly ShardKey[] =>
  Array.from({ length: shards }, (_, shard) => ({ conferenceId, categoryId, ...(shard > 0 && { shard }) }));

const sum = (shards: readonly Places[], counter: "quotaPlaces" | "takenPlaces" | "waitingPeople" | "submittedPeople") =>
  shards.reduce((total, shard) => total + shard[counter], 0);

/** A category's places: its shards, summed. Null where there is none. */
export function summed(shards: readonly Places[]): Places | null {
  const [first] = shards;
  if (first === undefined || shards.length === 1) return first ?? null;
  return {
    ...first,
    quotaPlaces: sum(shards, "quotaPlaces"),
    takenPlaces: sum(shards, "takenPlaces"),
    offeredPeople: shards.reduce((total, { offeredPeople = 0 }) => total + offeredPeople, 0),
    waitingPeople: sum(shards, "waitingPeople"),
    submittedPeople: sum(shards, "submittedPeople"),
    waits: shards.some(({ waits }) => waits === true),
  };
}

/** Each shard's part of a quota: the places that it has taken, and an even share of the free ones. */
export function sharesOf(quotaPlaces: number, takenPlaces: readonly number[]): readonly number[] {
  const free = quotaPlaces - takenPlaces.reduce((total, taken) => total + taken, 0);
  const even = Math.floor(free / takenPlaces.length);
  return takenPlaces.map((taken, at) => taken + even + (at < free % takenPlaces.length ? 1 : 0));
}

/** The items of a counter that nobody is counted in yet. */
export const divided = (places: Places): readonly Places[] => {
  const { shards = 1 } = places;
  const shares = sharesOf(places.quotaPlaces, Array<number>(shards).fill(0));
  return shares.map((quotaPlaces, shard) => ({ ...places, quotaPlaces, ...(shard > 0 && { shard }) }));
};

/** The items that count a new category. */
export const emptyPlaces = (category: Category): readonly Places[] => divided(emptyCounter(category));
