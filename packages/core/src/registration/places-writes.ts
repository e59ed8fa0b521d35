import { type Condition, check, update, type Write } from "../db/write.ts";
import type { Board } from "./board.ts";
import { counterMoves, holdsPlace } from "./policy.ts";
import { placesEntity } from "./repo.ts";
import type { Places, Registration } from "./schema.ts";
import { all, moved, type Step } from "./step.ts";

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

/** One of these numbers, as chance will have it. */
const anyOf = (numbers: readonly number[]): number => numbers[Math.floor(Math.random() * numbers.length)] ?? 0;

/** In which shard of its category a registration is counted: where it was, and where it comes to a place, where one is free. */
export function shardOf({ shards }: Board, from: Registration | null, to: Registration): number {
  const own = from === null || from.categoryId !== to.categoryId ? null : (from.shard ?? 0);
  const numbers = [...shards.keys()];
  if (!takesPlace(from, to)) return own ?? anyOf(numbers);
  const free = numbers.filter((at) => (shards[at]?.takenPlaces ?? 0) < (shards[at]?.quotaPlaces ?? 0));
  if (own !== null && (free.includes(own) || free.length === 0)) return own;
  return anyOf(free.length > 0 ? free : numbers);
}

interface ShardStep {
  readonly add: Record<string, number>;
  readonly set: Record<string, unknown>;
  readonly conditions: Condition[];
}

/** What a step asks of each shard that it touches, by number. */
class ShardSteps {
  readonly #shards: readonly Places[];
  readonly #steps = new Map<number, ShardStep>();

  constructor(shards: readonly Places[]) {
    this.#shards = shards;
  }

  at(number: number): ShardStep {
    const known = this.#steps.get(number);
    if (known) return known;
    const shard = this.#shards[number];
    if (shard === undefined) throw moved();
    const made: ShardStep = { add: {}, set: {}, conditions: [sameRules(shard)] };
    this.#steps.set(number, made);
    return made;
  }

  everywhere(): readonly ShardStep[] {
    return [...this.#shards.keys()].map((number) => this.at(number));
  }

  writes(): readonly Write[] {
    return [...this.#steps].flatMap(([number, { add, set, conditions }]) => {
      const shard = this.#shards[number];
      if (shard === undefined) return [];
      const condition = all(conditions);
      const changes = Object.keys(add).length + Object.keys(set).length > 0;
      if (!changes) return [check(placesEntity, shard, condition, moved)];
      return [update(placesEntity, shard, { add, set, condition }, moved)];
    });
  }
}

/** Counted in one item, its own counters say all. */
function inOneItem({ from, to, newcomer, waiting }: Step, { conditions }: ShardStep): void {
  if (takesPlace(from, to)) conditions.push(isFree);
  if (holdsPlace(to.status) && newcomer) conditions.push(nobodyWaits);
  if (waiting?.reason === "category_full") conditions.push(isFull);
}

/**
 * Counted in shards, each says whether people line up, and all say the same: who is the first to wait, and who comes after the last one has gone, tells
 * all of them in one transaction (ADR 31); everybody else meets one shard only.
 */
function inShards({ from, to, board, newcomer, waiting }: Step, steps: ShardSteps): void {
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
  const steps = new ShardSteps(board.shards);
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
