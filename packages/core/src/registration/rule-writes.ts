import type { Condition, Write } from "../db/write.ts";
import { PartSteps } from "./part-steps.ts";
import { counterPrefix } from "./rule.ts";
import { placeRuleEntity } from "./rule-repo.ts";
import { isShared, itemOfKey } from "./rule-shards.ts";
import type { CountedRule, PlaceRule, Registration } from "./schema.ts";
import { moved, type Step } from "./step.ts";

type RuleSteps = PartSteps<PlaceRule, Pick<PlaceRule, "conferenceId" | "id" | "shard">>;

/** Where a rule counts a registration. */
interface Counted {
  readonly prefix: "taken" | "waiting";
  readonly key: string;
  readonly item: number;
}

function countedAt(rule: CountedRule, registration: Registration | null): Counted | null {
  const prefix = counterPrefix(registration?.status ?? null);
  const key = registration?.countedIn?.[rule.id];
  if (prefix === null || key === undefined) return null;
  return { prefix, key, item: itemOfKey(rule, key) ?? registration?.ruleShards?.[rule.id] ?? 0 };
}

const isSame = (a: Counted | null, b: Counted): boolean => a?.prefix === b.prefix && a.key === b.key;

/** What bounds a key in one of the rule's items: the whole limit, or the item's share of it. */
const boundOf = (rule: CountedRule, key: string): string => (isShared(rule) ? `share:${key}` : "limit");

const open = (rule: CountedRule, key: string): Condition => ({
  expression: "#state = :active AND ((attribute_not_exists(#entered) AND #bound > :none) OR #entered < #bound)",
  names: { "#entered": `taken:${key}`, "#bound": boundOf(rule, key), "#state": "state" },
  values: { ":active": "active", ":none": 0 },
});
const nobodyWaits = (key: string): Condition => ({
  expression: "attribute_not_exists(#queue) OR #queue <= :none",
  names: { "#queue": `waiting:${key}` },
  values: { ":none": 0 },
});
const linesUp = (key: string): Condition => ({
  expression: "#waits = :waits",
  names: { "#waits": `waits:${key}` },
  values: { ":waits": true },
});
const linesUpNot = (key: string): Condition => ({
  expression: "attribute_not_exists(#waits) OR #waits = :waitsNot",
  names: { "#waits": `waits:${key}` },
  values: { ":waitsNot": false },
});
const stillShut = (rule: CountedRule, key: string, at: number): Condition => ({
  expression: `#state <> :active OR #shut${at} >= #bound${at} OR #bound${at} <= :none`,
  names: { [`#shut${at}`]: `taken:${key}`, [`#bound${at}`]: boundOf(rule, key), "#state": "state" },
  values: { ":active": "active", ":none": 0 },
});

/** What counts a key: one of the rule's items, or all of them. */
const itemsOf = (rule: CountedRule, key: string, steps: RuleSteps) => {
  const item = itemOfKey(rule, key);
  return item === null ? steps.everywhere() : [steps.at(item)];
};

const saysWaiting = ({ parts }: CountedRule, key: string) => parts.map((part) => part[`waits:${key}`] === true);

/** A newcomer takes a place only where nobody waits for it. */
function comesWhereNobodyWaits(rule: CountedRule, { key, item }: Counted, steps: RuleSteps): void {
  if (!isShared(rule)) steps.at(item).conditions.push(nobodyWaits(key));
  else if (!saysWaiting(rule, key).includes(true)) steps.at(item).conditions.push(linesUpNot(key));
  else
    for (const step of steps.everywhere()) {
      step.conditions.push(nobodyWaits(key));
      step.set[`waits:${key}`] = false;
    }
}

/** Whoever is the first to wait under a key tells all items that share it; who comes after meets one. Returns whether others waited. */
function joinsLine(rule: CountedRule, { key, item }: Counted, steps: RuleSteps): boolean {
  const waits = saysWaiting(rule, key);
  if (waits.includes(false)) for (const step of steps.everywhere()) step.set[`waits:${key}`] = true;
  else steps.at(item).conditions.push(linesUp(key));
  return !waits.includes(false);
}

function move(rule: CountedRule, left: Counted | null, entered: Counted | null, steps: RuleSteps): void {
  for (const [counted, by] of [
    [left, -1],
    [entered, 1],
  ] as const) {
    if (counted === null) continue;
    const { add } = steps.at(counted.item);
    const counter = `${counted.prefix}:${counted.key}`;
    add[counter] = (add[counter] ?? 0) + by;
    add.moves = 1;
  }
  if (rule.parts.length !== (rule.shards ?? 1)) throw moved();
}

/** How a place rule's counters move with a step, under which conditions. @throws CountersMoved where its items are just being added */
export function ruleWrites(rule: CountedRule, step: Step): readonly Write[] {
  const { from, to, newcomer = false, waiting, passed = [] } = step;
  const steps: RuleSteps = new PartSteps(placeRuleEntity, rule.parts);
  const [left, entered] = [countedAt(rule, from), countedAt(rule, to)];
  const shut = passed.filter((block) => block.rule.id === rule.id).map(({ key }) => key);
  const comes = entered !== null && !isSame(left, entered);
  if (left !== null && !(entered !== null && isSame(left, entered))) move(rule, left, null, steps);
  if (comes) move(rule, null, entered, steps);
  if (comes && entered.prefix === "taken") {
    steps.at(entered.item).conditions.push(open(rule, entered.key));
    if (newcomer) comesWhereNobodyWaits(rule, entered, steps);
  }
  const othersWait = comes && entered.prefix === "waiting" && isShared(rule) && joinsLine(rule, entered, steps);
  if (waiting?.ruleId === rule.id && entered !== null && !othersWait) shut.push(entered.key);
  for (const [at, key] of [...new Set(shut)].entries())
    for (const { conditions } of itemsOf(rule, key, steps)) conditions.push(stillShut(rule, key, at));
  return steps.writes();
}

/** Keys under which a line is said to be where nobody stands and a place is free: whoever comes next gets it at once, if really nobody waits. */
export function ruleLineEnds(rule: CountedRule, keys: readonly string[]): readonly Write[] {
  const steps: RuleSteps = new PartSteps(placeRuleEntity, rule.parts);
  for (const step of steps.everywhere())
    for (const [at, key] of keys.entries()) {
      const none = { expression: `attribute_not_exists(#queue${at}) OR #queue${at} <= :none` };
      step.conditions.push({ ...none, names: { [`#queue${at}`]: `waiting:${key}` }, values: { ":none": 0 } });
      step.set[`waits:${key}`] = false;
    }
  return steps.writes();
}
