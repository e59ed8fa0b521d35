import { create } from "../db/write.ts";
import {
  type Category,
  categoryEntity,
  emptyPlaces,
  type PlaceRule,
  placeRuleEntity,
  placesEntity,
  ruleItems,
} from "../registration/index.ts";
import type { Copy } from "./copy.ts";
import { shiftWindow } from "./shift.ts";
import { listStage, type Stage } from "./stage.ts";

const categories = (copy: Copy): boolean => copy.takes("categories");

/** Before the categories: whoever registers in one of them is counted by the rules. Nobody is there yet, so nothing has to be counted. */
const ruleOf = (copy: Copy, { id, by, region, categoryIds, limit }: PlaceRule): PlaceRule => ({
  id: copy.newId("placeRule", id),
  conferenceId: copy.target.id,
  by,
  ...(region && { region }),
  categoryIds: categoryIds.map((categoryId) => copy.newId("category", categoryId)),
  limit,
  state: "active",
  moves: 0,
  version: 1,
});

export const placeRuleStage: Stage = listStage({
  kind: "placeRule",
  entity: placeRuleEntity,
  wanted: categories,
  // Each in eight items at the most.
  perPage: 10,
  make: async (_ctx, copy, rules) =>
    rules.flatMap((rule) => ruleItems(ruleOf(copy, rule), rule.shards ?? 1).map((one) => create(placeRuleEntity, one))),
});

/** A category with its dates moved; what is left out stays left out. */
function categoryOf(copy: Copy, { opensAt, closesAt, ...category }: Category): Category {
  const window = { opensAt: opensAt ?? null, closesAt: closesAt ?? null };
  const moved = shiftWindow(window, copy.job.days, copy.source.timeZone);
  return {
    ...category,
    ...(moved.opensAt !== null && { opensAt: moved.opensAt }),
    ...(moved.closesAt !== null && { closesAt: moved.closesAt }),
    id: copy.newId("category", category.id),
    conferenceId: copy.target.id,
    version: 1,
  };
}

export const categoryStage: Stage = listStage({
  kind: "category",
  entity: categoryEntity,
  wanted: categories,
  // With its counter in eight shards, nine writes each.
  perPage: 10,
  make: async (_ctx, copy, items) =>
    items.flatMap((item) => {
      const category = categoryOf(copy, item);
      return [create(categoryEntity, category), ...emptyPlaces(category).map((shard) => create(placesEntity, shard))];
    }),
});
