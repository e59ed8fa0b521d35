import { commit } from "../db/commit.ts";
import { create, remove, update, type Write } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import { DomainError, invalidField, notFound } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { countRule } from "./count-rule.ts";
import { listCategoriesWithPlaces, placesEntity } from "./repo.ts";
import { retryMoved } from "./retry-moved.ts";
import { getPlaceRule, listPlaceRules, placeRuleEntity } from "./rule-repo.ts";
import type { PlaceRule, PlaceRuleInput, PlaceRuleView, UpdatePlaceRuleInput } from "./schema.ts";
import { shardKeys } from "./shards.ts";
import { CountersMoved } from "./step.ts";
import { viewRule } from "./view-rule.ts";

const mostRules = 20;
/** A rule is told to all counters of a conference in one transaction of 100 writes, which holds a few more. */
const mostCounters = 96;

/** The place rules of a conference with their counters. @throws unauthenticated, not_found */
export async function listRules(ctx: Ctx, conferenceId: string): Promise<readonly PlaceRuleView[]> {
  requireConferenceRole(ctx, conferenceId, "organizer", "desk", "reportReader");
  return (await listPlaceRules(ctx.db, conferenceId)).map(viewRule);
}

/** Every write that counts places stands on the rules that it read; this makes those under way look again. */
async function bumpRules(ctx: Ctx, conferenceId: string): Promise<readonly Write[]> {
  const categories = await listCategoriesWithPlaces(ctx.db, conferenceId);
  const counters = categories.flatMap(({ places }) => shardKeys(places));
  if (counters.length > mostCounters) throw new DomainError("capacity_reached", { params: { limit: mostCounters } });
  return counters.map((key) => update(placesEntity, key, { add: { rulesVersion: 1 } }));
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
  const known = (await listCategoriesWithPlaces(ctx.db, conferenceId)).map(({ id }) => id);
  const unknown = input.categoryIds.findIndex((id) => !known.includes(id));
  if (unknown >= 0) throw invalidField(`/categoryIds/${unknown}`, "unknown_reference");
  if (known.length === 0) throw invalidField("/categoryIds", "unknown_reference");
  if ((await listPlaceRules(ctx.db, conferenceId)).length >= mostRules)
    throw invalidField("/by", "too_long", { limit: mostRules });
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
    writes: [create(placeRuleEntity, rule), ...(await bumpRules(ctx, conferenceId))],
    activity: { name: "registration.rule_created", scopeId: conferenceId, subjectId: rule.id, data: { by: rule.by } },
    answer: viewRule(rule),
  });
  await countAtOnce(ctx, rule);
  return viewRule((await getPlaceRule(ctx.db, conferenceId, rule.id)) ?? rule);
}

const mostTaken = (rule: PlaceRule): number => Math.max(0, ...viewRule(rule).counts.map((count) => count.takenPlaces));

/** A bound is lowered only while the counters are those that were looked at. */
const asRead = (rule: PlaceRule, readVersion: number) => ({
  expression: "#version = :version AND #moves = :moves",
  names: { "#version": "version", "#moves": "moves" },
  values: { ":version": readVersion, ":moves": rule.moves },
});

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
    const change = { set: { limit }, add: { version: 1 }, condition: asRead(known, readVersion) };
    return commit(ctx, {
      writes: [update(placeRuleEntity, known, change, () => new CountersMoved())],
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
    writes: [remove(placeRuleEntity, known, readVersion), ...(await bumpRules(ctx, conferenceId))],
    activity: { name: "registration.rule_deleted", scopeId: conferenceId, subjectId: ruleId },
    answer: null,
  });
}
