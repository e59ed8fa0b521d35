import { type Condition, check, update, type Write } from "../db/write.ts";
import type { Board } from "./board.ts";
import { placesWrites, shardOf } from "./places-writes.ts";
import { counterPrefix, keysFor } from "./rule.ts";
import { placeRuleEntity } from "./rule-repo.ts";
import type { PlaceRule, Registration } from "./schema.ts";
import { all, moved, type Step } from "./step.ts";

/** The registration with the keys under which the rules count it in this state, and the shard in which its category does. */
export function withKeys(board: Board, from: Registration | null, registration: Registration): Registration {
  const { countedIn: _before, shard: _shard, ...rest } = registration;
  const keys = counterPrefix(rest.status) === null ? {} : keysFor(board.rules, rest);
  const shard = shardOf(board, from, registration);
  return { ...rest, ...(shard > 0 && { shard }), ...(Object.keys(keys).length > 0 && { countedIn: keys }) };
}

const counterOf = (rule: PlaceRule, registration: Registration | null): string | null => {
  const prefix = counterPrefix(registration?.status ?? null);
  const key = registration?.countedIn?.[rule.id];
  return prefix === null || key === undefined ? null : `${prefix}:${key}`;
};

const open = (counter: string): Condition => ({
  expression: "#state = :active AND (attribute_not_exists(#entered) OR #entered < #limit)",
  names: { "#entered": counter, "#limit": "limit", "#state": "state" },
  values: { ":active": "active" },
});
const nobodyWaits = (key: string): Condition => ({
  expression: "attribute_not_exists(#queue) OR #queue <= :none",
  names: { "#queue": `waiting:${key}` },
  values: { ":none": 0 },
});
const stillShut = (key: string, at: number): Condition => ({
  expression: `#state <> :active OR #shut${at} >= #limit`,
  names: { [`#shut${at}`]: `taken:${key}`, "#limit": "limit", "#state": "state" },
  values: { ":active": "active" },
});

function ruleConditions(rule: PlaceRule, step: Step): Condition[] {
  const { from, to, newcomer = false, waiting, passed = [] } = step;
  const entered = counterOf(rule, to);
  const key = to.countedIn?.[rule.id];
  const conditions: Condition[] = [];
  if (key !== undefined && entered === `taken:${key}` && entered !== counterOf(rule, from)) {
    conditions.push(open(entered));
    if (newcomer) conditions.push(nobodyWaits(key));
  }
  const shut = passed.filter((block) => block.rule.id === rule.id).map((block) => block.key);
  if (waiting?.ruleId === rule.id && key !== undefined) shut.push(key);
  return [...conditions, ...[...new Set(shut)].map(stillShut)];
}

function ruleWrite(rule: PlaceRule, step: Step): readonly Write[] {
  const [left, entered] = [counterOf(rule, step.from), counterOf(rule, step.to)];
  const conditions = ruleConditions(rule, step);
  const condition = conditions.length > 0 ? all(conditions) : undefined;
  if (left === entered) return condition ? [check(placeRuleEntity, rule, condition, moved)] : [];
  const add = { ...(left && { [left]: -1 }), ...(entered && { [entered]: 1 }), moves: 1 };
  return [update(placeRuleEntity, rule, { add, ...(condition && { condition }) }, moved)];
}

/**
 * How the counters move with a registration's step, each by its own condition: the category's places, and every place rule that counts it.
 * A write whose condition no longer holds refuses the transaction with `CountersMoved`.
 */
export const standingWrites = (step: Step): readonly Write[] => [
  ...placesWrites(step),
  ...step.board.rules.flatMap((rule) => ruleWrite(rule, step)),
];
