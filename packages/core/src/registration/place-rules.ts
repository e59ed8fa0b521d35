import { commit } from "../db/commit.ts";
import { create, remove } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import { DomainError, invalidField, notFound } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { countRule } from "./count-rule.ts";
import { listCategoriesWithPlaces } from "./repo.ts";
import { retryMoved } from "./retry-moved.ts";
import { bumpRules, limitWrites } from "./rule-limit.ts";
import { getPlaceRule, listPlaceRules, placeRuleEntity } from "./rule-repo.ts";
import { itemsFor, itemsOf } from "./rule-shards.ts";
import type { PlaceRule, PlaceRuleInput, PlaceRuleView, UpdatePlaceRuleInput } from "./schema.ts";
import { viewRule } from "./view-rule.ts";

const mostRules = 20;
/** The place rules of a conference with their counters. @throws unauthenticated, not_found */
export async function listRules(ctx: Ctx, conferenceId: string): Promise<readonly PlaceRuleView[]> {
  requireConferenceRole(ctx, conferenceId, "organizer", "desk", "reportReader");
  return (await listPlaceRules(ctx.db, conferenceId)).map(viewRule);
}

const pagesAtOnce = 25;

/** What is not counted in time of the request the stream counts, and so where races were lost. */
async function countAtOnce(ctx: Ctx, { conferenceId, id }: PlaceRule): Promise<void> {
  try {
    await countRule(asSystem(ctx, "count-rule"), conferenceId, id, pagesAtOnce);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}

/**
 * Adds a place rule. Who takes a place or waits already is counted right after; until then the rule lets nobody in.
 * @throws unauthenticated, not_found, validation_failed, capacity_reached
 */
export async function createRule(ctx: Ctx, conferenceId: string, input: PlaceRuleInput): Promise<PlaceRuleView> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const categories = await listCategoriesWithPlaces(ctx.db, conferenceId);
  const known = categories.map(({ id }) => id);
  const unknown = input.categoryIds.findIndex((id) => !known.includes(id));
  if (unknown >= 0) throw invalidField(`/categoryIds/${unknown}`, "unknown_reference");
  if (known.length === 0) throw invalidField("/categoryIds", "unknown_reference");
  const others = await listPlaceRules(ctx.db, conferenceId);
  if (others.length >= mostRules) throw invalidField("/by", "too_long", { limit: mostRules });
  const { region, ...rest } = input;
  const rule: PlaceRule = {
    ...rest,
    ...(input.by === "region" && region && { region }),
    id: newId("placeRule", ctx.now()),
    conferenceId,
    state: input.by === "women" ? "active" : "counting",
    moves: 0,
    version: 1,
  };
  await commit(ctx, {
    writes: [
      ...itemsOf(rule, itemsFor(rule, categories, others)).map((item) => create(placeRuleEntity, item)),
      ...bumpRules(categories),
    ],
    activity: { name: "registration.rule_created", scopeId: conferenceId, subjectId: rule.id, data: { by: rule.by } },
    answer: viewRule(rule),
  });
  await countAtOnce(ctx, rule);
  return viewRule((await getPlaceRule(ctx.db, conferenceId, rule.id)) ?? rule);
}

const mostTaken = (rule: PlaceRule): number => Math.max(0, ...viewRule(rule).counts.map((count) => count.takenPlaces));

/**
 * Changes the bound of a rule. It never goes under the places that are taken.
 * @throws unauthenticated, not_found, stale_version, validation_failed naming `/limit`, unavailable
 */
export async function updateRule(
  ctx: Ctx,
  conferenceId: string,
  ruleId: string,
  { limit }: UpdatePlaceRuleInput,
  readVersion: number,
): Promise<PlaceRuleView> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  return retryMoved(async () => {
    const known = await getPlaceRule(ctx.db, conferenceId, ruleId);
    if (known === null) throw notFound();
    if (known.version !== readVersion) throw new DomainError("stale_version");
    if (known.by === "women" && (limit < 1 || limit > 100)) throw invalidField("/limit", "out_of_range");
    const takenPlaces = mostTaken(known);
    if (limit < known.limit && limit < takenPlaces) throw invalidField("/limit", "quota_under_places", { takenPlaces });
    return commit(ctx, {
      writes: limitWrites(known, limit, { add: { version: 1 } }),
      activity: {
        name: "registration.rule_updated",
        scopeId: conferenceId,
        subjectId: ruleId,
        changedFields: ["limit"],
      },
      answer: viewRule({ ...known, limit, version: readVersion + 1 }),
    });
  });
}

/** Removes a rule; its bound holds no more. @throws unauthenticated, not_found, stale_version, capacity_reached */
export async function deleteRule(ctx: Ctx, conferenceId: string, ruleId: string, readVersion: number): Promise<null> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const known = await getPlaceRule(ctx.db, conferenceId, ruleId);
  if (known === null) throw notFound();
  return commit(ctx, {
    writes: [
      ...known.parts.map((part) => remove(placeRuleEntity, part, part.shard ? undefined : readVersion)),
      ...bumpRules(await listCategoriesWithPlaces(ctx.db, conferenceId)),
    ],
    activity: { name: "registration.rule_deleted", scopeId: conferenceId, subjectId: ruleId },
    answer: null,
  });
}
