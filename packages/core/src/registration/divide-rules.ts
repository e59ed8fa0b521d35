import { commit } from "../db/commit.ts";
import { create, update, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { listCategoriesWithPlaces } from "./repo.ts";
import { retryMoved } from "./retry-moved.ts";
import { waitingOf } from "./rule.ts";
import { asMoved, bumpRules, canTellRules } from "./rule-limit.ts";
import { listPlaceRules, placeRuleEntity } from "./rule-repo.ts";
import { itemsFor, keysOf, sharesWith } from "./rule-shards.ts";
import type { CategoryWithPlaces, CountedRule, PlaceRule } from "./schema.ts";
import { all, moved } from "./step.ts";

/** Items are added and none goes, since people are counted in them; a write under way that does not know of a new one is refused by `rulesVersion`. */
function divide(rule: CountedRule, items: number): readonly Write[] {
  const known = Array.from({ length: items }, (_, at) => rule.parts[at]);
  const shares = sharesWith(
    rule,
    rule.limit,
    known.map((part) => part ?? {}),
  );
  const waits = Object.fromEntries(keysOf(rule).map((key) => [`waits:${key}` as const, waitingOf(rule, key) > 0]));
  const { id, conferenceId, by, region, categoryIds, limit, state, version } = rule;
  const fields = { id, conferenceId, by, ...(region && { region }), categoryIds, limit, state, version: version + 1 };
  return known.map((part, shard) => {
    const set = { shards: items, ...shares[shard], ...waits };
    if (part) {
      const version = { expression: "#version = :version", names: { "#version": "version" } };
      const asRead = all([{ ...version, values: { ":version": part.version } }, asMoved(part)]);
      return update(placeRuleEntity, part, { set, add: { version: 1 }, condition: asRead }, moved);
    }
    const made: PlaceRule = { ...fields, moves: 0, ...set, shard };
    return create(placeRuleEntity, made, moved);
  });
}

/** The first rule that is in fewer items than the rush of its categories asks for. */
function tooFew(rules: readonly CountedRule[], categories: readonly CategoryWithPlaces[]) {
  for (const rule of rules) {
    if (rule.by === "institution" || rule.by === "women") continue;
    const others = rules.filter((one) => one !== rule);
    const items = itemsFor(rule, categories, others);
    if (items > rule.parts.length) return { rule, items };
  }
  return null;
}

/**
 * Divides the counters of place rules further where a category was added or expects more people than before (docs/adr/0031). Safe to repeat.
 * @throws unavailable
 */
export async function divideRules(ctx: Ctx, conferenceId: string): Promise<void> {
  const divideNext = async (): Promise<boolean> => {
    const categories = await listCategoriesWithPlaces(ctx.db, conferenceId);
    const next = tooFew(await listPlaceRules(ctx.db, conferenceId), categories);
    if (next === null || !canTellRules(categories)) return false;
    const { rule, items } = next;
    await commit(ctx, {
      writes: [...divide(rule, items), ...bumpRules(categories)],
      activity: {
        name: "registration.rule_divided",
        scopeId: conferenceId,
        subjectId: rule.id,
        data: { items },
      },
      answer: null,
    });
    return true;
  };
  while (await retryMoved(divideNext));
}
