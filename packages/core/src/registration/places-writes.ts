import { type Condition, update, type Write } from "../db/write.ts";
import type { Board } from "./board.ts";
import { type PartStep, PartSteps } from "./part-steps.ts";
import { counterMoves, holdsPlace } from "./policy.ts";
import { placesEntity } from "./repo.ts";
import type { Places, Registration } from "./schema.ts";
import { anyOf } from "./shards.ts";
import { moved, type Step } from "./step.ts";

/** The rules and the shards are those that were read. */
export const sameRules = ({ rulesVersion }: Places): Condition =>
  rulesVersion === undefined
    ? { expression: "attribute_not_exists(rulesVersion)" }
    : { expression: "rulesVersion = :rules", values: { ":rules": rulesVersion } };
const isFree: Condition = { expression: "takenPlaces < quotaPlaces" };
const isFull: Condition = { expression: "takenPlaces >= quotaPlaces" };
const nobodyWaits: Condition = { expression: "waitingPeople = :none", values: { ":none": 0 } };
const linesUp: Condition = { expression: "waits = :waits", values: { ":waits": true } };
const linesUpNot: Condition = {
  expression: "attribute_not_exists(waits) OR waits = :waitsNot",
  values: { ":waitsNot": false },
};

const takesPlace = (from: Registration | null, to: Registration): boolean =>
  holdsPlace(to.status) && !(from !== null && from.categoryId === to.categoryId && holdsPlace(from.status));
const joinsLine = (from: Registration | null, to: Registration): boolean =>
  to.status === "waitlisted" && !(from !== null && from.categoryId === to.categoryId && from.status === "waitlisted");

/** In which shard of its category a registration is counted: where it was, and where it comes to a place, where one is free. */
export function shardOf({ shards }: Board, from: Registration | null, to: Registration): number {
  const own = from === null || from.categoryId !== to.categoryId ? null : (from.shard ?? 0);
  const numbers = [...shards.keys()];
  if (!takesPlace(from, to)) return own ?? anyOf(numbers);
  const free = numbers.filter((at) => (shards[at]?.takenPlaces ?? 0) < (shards[at]?.quotaPlaces ?? 0));
  if (own !== null && (free.includes(own) || free.length === 0)) return own;
  return anyOf(free.length > 0 ? free : numbers);
}

type PlacesSteps = PartSteps<Places, Pick<Places, "conferenceId" | "categoryId" | "shard">>;

/** Counted in one item, its own counters say all. */
function inOneItem({ from, to, newcomer, waiting }: Step, { conditions }: PartStep): void {
  if (takesPlace(from, to)) conditions.push(isFree);
  if (holdsPlace(to.status) && newcomer) conditions.push(nobodyWaits);
  if (waiting?.reason === "category_full") conditions.push(isFull);
}

/**
 * Counted in shards, each says whether people line up, and all say the same: who is the first to wait, and who comes after the last one has gone, tells
 * all of them in one transaction (ADR 31); everybody else meets one shard only.
 */
function inShards({ from, to, board, newcomer, waiting }: Step, steps: PlacesSteps): void {
  const here = steps.at(to.shard ?? 0);
  if (takesPlace(from, to)) here.conditions.push(isFree);
  if (holdsPlace(to.status) && newcomer) {
    if (!board.shards.some(({ waits }) => waits)) here.conditions.push(linesUpNot);
    else
      for (const step of steps.everywhere()) {
        step.conditions.push(nobodyWaits);
        step.set.waits = false;
      }
  }
  if (!joinsLine(from, to)) return;
  if (board.shards.every(({ waits }) => waits)) here.conditions.push(linesUp);
  else
    for (const step of steps.everywhere()) {
      if (waiting?.reason === "category_full") step.conditions.push(isFull);
      step.set.waits = true;
    }
}

/** How a category's counters move with a step, under which conditions. @throws CountersMoved where shards are just being added */
export function placesWrites(step: Step): readonly Write[] {
  const { from, to, board } = step;
  if (board.shards.length !== (board.places.shards ?? 1)) throw moved();
  const steps = new PartSteps(placesEntity, board.shards, (shard) => [sameRules(shard)]);
  const entered = steps.at(to.shard ?? 0);
  const elsewhere = from !== null && from.categoryId !== to.categoryId;
  if (from === null || elsewhere) Object.assign(entered.add, counterMoves(null, to.status));
  else if ((from.shard ?? 0) === (to.shard ?? 0)) Object.assign(entered.add, counterMoves(from.status, to.status));
  else {
    Object.assign(entered.add, counterMoves(null, to.status));
    Object.assign(steps.at(from.shard ?? 0).add, counterMoves(from.status, null));
  }
  if (board.shards.length === 1) inOneItem(step, entered);
  else inShards(step, steps);
  if (!elsewhere) return steps.writes();
  return [update(placesEntity, from, { add: counterMoves(from.status, null) }), ...steps.writes()];
}

/** Whoever comes next gets a place at once again, if really nobody waits any more. */
export const lineEnds = (keys: readonly Pick<Places, "conferenceId" | "categoryId" | "shard">[]): readonly Write[] =>
  keys.map((key) => update(placesEntity, key, { set: { waits: false }, condition: nobodyWaits }, moved));
