import { counterPrefix } from "./rule.ts";
import type { CategoryWithPlaces, CountedRule, PlaceRule, Registration } from "./schema.ts";
import { anyOf, shardsFor, sharesOf } from "./shards.ts";
import { regions } from "./terms.ts";

/** Institutions are many and small: each is counted in one of eight items. A region, or everybody but officials, has a share of its places in each. */
const itemsOfInstitutions = 8;
/** A step of a registration may have to tell all of them, in one transaction of 100 writes. */
const mostItems = 48;

/** True where each key is counted in one of the rule's items, and none has a share. */
const isSpread = ({ by }: Pick<PlaceRule, "by">): boolean => by === "institution";

/** True where every item of the rule has a share of each key's places. */
export const isShared = (rule: CountedRule): boolean => rule.parts.length > 1 && !isSpread(rule);

/** Under which keys a rule whose places are shared counts people. */
export function keysOf({ by, region }: Pick<PlaceRule, "by" | "region">): readonly string[] {
  if (by === "reserve") return ["others"];
  return region === undefined ? regions : [region];
}

/** Under which keys of a rule whose places are shared people are said to line up. */
export const linesOf = (rule: CountedRule): readonly string[] =>
  keysOf(rule).filter((key) => rule.parts.some((part) => part[`waits:${key}`] === true));

type Wanting = Pick<PlaceRule, "by" | "categoryIds">;

/** Into how many items a rule's counters are divided: by the rush of all categories whose places it bounds. */
export function itemsFor(
  { by, categoryIds }: Wanting,
  categories: readonly CategoryWithPlaces[],
  others: readonly CountedRule[],
): number {
  const room = Math.max(1, mostItems - others.reduce((sum, { parts }) => sum + parts.length, 0));
  if (by === "women") return 1;
  if (by === "institution") return Math.min(room, itemsOfInstitutions);
  const bound = categories.filter(({ id }) => categoryIds.length === 0 || categoryIds.includes(id));
  const rushPeople = bound.reduce((sum, one) => sum + (one.rushPeople ?? one.quotaPlaces), 0);
  return Math.min(room, shardsFor({ rushPeople, quotaPlaces: 0 }));
}

const isCounter = (name: string): name is `taken:${string}` | `waiting:${string}` => /^(?:taken|waiting):/.test(name);

/** A rule as its items count it together. Null where there is none. */
export function countedRule(parts: readonly PlaceRule[]): CountedRule | null {
  const [first] = parts;
  if (first === undefined) return null;
  const sums: Record<`taken:${string}` | `waiting:${string}`, number> = {};
  for (const part of parts)
    for (const name of Object.keys(part)) if (isCounter(name)) sums[name] = (sums[name] ?? 0) + (part[name] ?? 0);
  return { ...first, ...sums, moves: parts.reduce((sum, { moves }) => sum + moves, 0), parts };
}

/** Each item's part of a bound, by what it has taken; where a new rule found more than its bound, all of those are in the first. */
function partsOfLimit(limit: number, taken: readonly number[]): readonly number[] {
  const all = taken.reduce((sum, one) => sum + one, 0);
  return all <= limit ? sharesOf(limit, taken) : taken.map((own, at) => (at === 0 ? limit - (all - own) : own));
}

/** For each of so many items the share of every key, by what those that there are have taken. */
export function sharesWith(
  rule: Pick<PlaceRule, "by" | "region">,
  limit: number,
  parts: readonly Pick<PlaceRule, `taken:${string}`>[],
): readonly Readonly<Record<`share:${string}`, number>>[] {
  const byKey = keysOf(rule).map((key) => ({
    key,
    shares: partsOfLimit(
      limit,
      parts.map((part) => part[`taken:${key}`] ?? 0),
    ),
  }));
  return parts.map((_, at) =>
    Object.fromEntries(byKey.map(({ key, shares }) => [`share:${key}` as const, shares[at] ?? 0])),
  );
}

/** The items of a new rule. */
export function itemsOf(rule: PlaceRule, items: number): readonly PlaceRule[] {
  if (items === 1) return [rule];
  const none = Array.from({ length: items }, () => ({}));
  const shares = isSpread(rule) ? none : sharesWith(rule, rule.limit, none);
  return none.map((_, shard) => ({ ...rule, shards: items, ...shares[shard], ...(shard > 0 && { shard }) }));
}

/** In which of the rule's items a key is counted that is in one only; else null. */
export function itemOfKey(rule: CountedRule, key: string): number | null {
  if (rule.parts.length === 1) return 0;
  if (!isSpread(rule)) return null;
  return [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 0) % rule.parts.length;
}

const hasFree = (part: PlaceRule | undefined, key: string): boolean =>
  (part?.[`taken:${key}`] ?? 0) < (part?.[`share:${key}`] ?? 0);

/** In which of the rule's items a registration is counted under a key: where it was, and where it comes to a place, where one is free. */
export function ruleShardOf(rule: CountedRule, key: string, from: Registration | null, to: Registration): number {
  const fixed = itemOfKey(rule, key);
  if (fixed !== null) return fixed;
  const own = from?.countedIn?.[rule.id] === key ? (from.ruleShards?.[rule.id] ?? 0) : null;
  const numbers = [...rule.parts.keys()];
  const held = own !== null && counterPrefix(from?.status ?? null) === "taken";
  if (counterPrefix(to.status) !== "taken" || held) return own ?? anyOf(numbers);
  const free = numbers.filter((at) => hasFree(rule.parts[at], key));
  if (own !== null && (free.includes(own) || free.length === 0)) return own;
  return anyOf(free.length > 0 ? free : numbers);
}
