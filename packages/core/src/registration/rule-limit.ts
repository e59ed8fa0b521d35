import { type Condition, update, type Write } from "../db/write.ts";
import { DomainError } from "../shared/errors.ts";
import { placesEntity } from "./repo.ts";
import { placeRuleEntity } from "./rule-repo.ts";
import { isShared, keysOf, sharesWith } from "./rule-shards.ts";
import type { CategoryWithPlaces, CountedRule, PlaceRule } from "./schema.ts";
import { shardKeys } from "./shards.ts";
import { all, moved } from "./step.ts";

/** A rule and its items are told to all counters of a conference in one transaction of 100 writes. */
const mostCounters = 88;

const countersOf = (categories: readonly CategoryWithPlaces[]) => categories.flatMap(({ places }) => shardKeys(places));

/** Whether a conference has so few counters that a rule can be told to all of them. */
export const canTellRules = (categories: readonly CategoryWithPlaces[]): boolean =>
  countersOf(categories).length <= mostCounters;

/** Every write that counts places stands on the rules that it read; this makes those under way look again. @throws capacity_reached */
export function bumpRules(categories: readonly CategoryWithPlaces[]): readonly Write[] {
  if (!canTellRules(categories)) throw new DomainError("capacity_reached", { params: { limit: mostCounters } });
  return countersOf(categories).map((key) => update(placesEntity, key, { add: { rulesVersion: 1 } }));
}

const asVersion = ({ version }: PlaceRule): Condition => ({
  expression: "#version = :version",
  names: { "#version": "version" },
  values: { ":version": version },
});

/** The counters are those that were looked at. */
export const asMoved = ({ moves }: PlaceRule): Condition => ({
  expression: "#moves = :moves",
  names: { "#moves": "moves" },
  values: { ":moves": moves },
});

/** What an item has taken meanwhile is still within its share; where a new rule found more than its bound, it may be more. */
function withinShares(
  rule: CountedRule,
  part: PlaceRule,
  shares: Readonly<Record<`share:${string}`, number>>,
): readonly Condition[] {
  return keysOf(rule).flatMap((key, at) => {
    const share = shares[`share:${key}`] ?? 0;
    if ((part[`taken:${key}`] ?? 0) > share) return [];
    return {
      expression: `attribute_not_exists(#taken${at}) OR #taken${at} <= :share${at}`,
      names: { [`#taken${at}`]: `taken:${key}` },
      values: { [`:share${at}`]: share },
    };
  });
}

interface Beside {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly add?: Readonly<Record<string, number>>;
}

/** Gives a rule a bound, in all of its items; what was read of them must still hold. A write whose condition does not refuses with `CountersMoved`. */
export function limitWrites(rule: CountedRule, limit: number, { set = {}, add = {} }: Beside): readonly Write[] {
  const shares = isShared(rule) ? sharesWith(rule, limit, rule.parts) : [];
  return rule.parts.map((part, at) => {
    const own = shares[at];
    const conditions = [
      ...(at === 0 ? [asVersion(part)] : []),
      ...(own ? withinShares(rule, part, own) : limit < rule.limit ? [asMoved(part)] : []),
    ];
    const condition = conditions.length > 0 ? { condition: all(conditions) } : {};
    return update(placeRuleEntity, part, { set: { ...set, limit, ...own }, add, ...condition }, moved);
  });
}
