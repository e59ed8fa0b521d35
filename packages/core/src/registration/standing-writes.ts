import { type Condition, check, update, type Write } from "../db/write.ts";
import { DomainError } from "../shared/errors.ts";
import type { Board, Refusal } from "./board.ts";
import { counterMoves, holdsPlace } from "./policy.ts";
import { placesEntity } from "./repo.ts";
import { type Block, counterPrefix, keysFor } from "./rule.ts";
import { placeRuleEntity } from "./rule-repo.ts";
import type { PlaceRule, Places, Registration } from "./schema.ts";

/** What the step stood on has changed: look again. */
export class CountersMoved extends DomainError {
  constructor() {
    super("unavailable");
  }
}
const moved = (): CountersMoved => new CountersMoved();

/** A registration that goes from one standing to another; null: it is new. */
export interface Step {
  readonly from: Registration | null;
  readonly to: Registration;
  /** Of the category where it goes. */
  readonly board: Board;
  /** Who comes anew gets a place only where nobody waits for it; who waits gets it in turn. */
  readonly newcomer?: boolean;
  /** What keeps a newcomer from a place must still do so. */
  readonly waiting?: Refusal | null;
  /** What kept those who were passed from a place must still do so. */
  readonly passed?: readonly Block[];
}

/** The registration with the keys under which the rules count it in this state. */
export function withKeys({ rules }: Board, registration: Registration): Registration {
  const { countedIn: _before, ...rest } = registration;
  const keys = counterPrefix(rest.status) === null ? {} : keysFor(rules, rest);
  return Object.keys(keys).length === 0 ? rest : { ...rest, countedIn: keys };
}

/** The table refuses redundant brackets and empty lists of names or values. */
function all(conditions: readonly Condition[]): Condition {
  const [first] = conditions;
  if (first !== undefined && conditions.length === 1) return first;
  const names = Object.assign({}, ...conditions.map((one) => one.names ?? {}));
  const values = Object.assign({}, ...conditions.map((one) => one.values ?? {}));
  return {
    expression: conditions.map(({ expression }) => `(${expression})`).join(" AND "),
    ...(Object.keys(names).length > 0 && { names }),
    ...(Object.keys(values).length > 0 && { values }),
  };
}

const sameRules = ({ rulesVersion }: Places): Condition =>
  rulesVersion === undefined
    ? { expression: "attribute_not_exists(rulesVersion)" }
    : { expression: "rulesVersion = :rules", values: { ":rules": rulesVersion } };

function placesConditions({ from, to, board, newcomer, waiting }: Step): Condition[] {
  const conditions = [sameRules(board.places)];
  const held = from !== null && from.categoryId === to.categoryId && holdsPlace(from.status);
  if (holdsPlace(to.status) && !held) conditions.push({ expression: "takenPlaces < quotaPlaces" });
  if (holdsPlace(to.status) && newcomer)
    conditions.push({ expression: "waitingPeople = :none", values: { ":none": 0 } });
  if (waiting?.reason === "category_full") conditions.push({ expression: "takenPlaces >= quotaPlaces" });
  return conditions;
}

function placesWrites(step: Step): readonly Write[] {
  const { from, to, board } = step;
  const condition = all(placesConditions(step));
  const elsewhere = from !== null && from.categoryId !== to.categoryId;
  const add = counterMoves(elsewhere ? null : (from?.status ?? null), to.status);
  const here =
    Object.keys(add).length > 0
      ? update(placesEntity, board.places, { add, condition }, moved)
      : check(placesEntity, board.places, condition, moved);
  if (!elsewhere) return [here];
  return [update(placesEntity, from, { add: counterMoves(from.status, null) }), here];
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
