import { findConference, passingDay } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import type { Bounds } from "./board.ts";
import { changeStatus } from "./change-status.ts";
import { expireDueOffers } from "./expire-offers.ts";
import { lineEnds } from "./places-writes.ts";
import { freedPlacesOf, offeredUntil } from "./policy.ts";
import { getRegistration, listCategoriesWithPlaces } from "./repo.ts";
import { type Block, blocksFor, keysFor, takenOf, waitingOf } from "./rule.ts";
import { listPlaceRules } from "./rule-repo.ts";
import { isShared, linesOf } from "./rule-shards.ts";
import { ruleLineEnds } from "./rule-writes.ts";
import type { CategoryWithPlaces, CountedRule, PlaceRule, Registration } from "./schema.ts";
import { shardKeys } from "./shards.ts";
import { CountersMoved } from "./step.ts";
import { waitingLine } from "./waiting-line.ts";

interface Freed {
  readonly conferenceId: string;
  /** Whoever just left the place does not get it back at once. */
  readonly exceptId: string;
}

const lostRace = new Set(["stale_version", "invalid_state", "capacity_reached"]);
const mostRestarts = 10;
const mostPassed = 40;

/** Where places are free and given without the organizer, and somebody waits. */
const servedOf = (categories: readonly CategoryWithPlaces[]): readonly CategoryWithPlaces[] =>
  categories.filter(
    (category) =>
      freedPlacesOf(category) !== "organizer" &&
      category.places.waitingPeople > 0 &&
      category.places.takenPlaces < category.places.quotaPlaces,
  );

/** What is free, as it was read, and moved along with every place that this run gives. */
class Free {
  readonly #boards: Map<string, Bounds>;
  #rules: readonly PlaceRule[];
  readonly #passed = new Map<string, Block>();

  constructor(served: readonly CategoryWithPlaces[], rules: readonly PlaceRule[]) {
    this.#boards = new Map(served.map(({ id, places }) => [id, { places, rules }]));
    this.#rules = rules;
  }

  get passed(): readonly Block[] {
    return [...this.#passed.values()];
  }

  get isGone(): boolean {
    return [...this.#boards.values()].every(({ places }) => places.takenPlaces >= places.quotaPlaces);
  }

  /** Whether there is a place for somebody; where rules keep it, they are noted. */
  has(waiting: Registration): boolean {
    const board = this.#boards.get(waiting.categoryId);
    if (board === undefined || board.places.takenPlaces >= board.places.quotaPlaces) return false;
    const blocks = blocksFor(this.#rules, keysFor(this.#rules, waiting));
    for (const block of blocks) this.#passed.set(`${block.rule.id} ${block.key}`, block);
    return blocks.length === 0;
  }

  take(given: Registration): void {
    const board = this.#boards.get(given.categoryId);
    if (board === undefined) return;
    const places = { ...board.places, takenPlaces: board.places.takenPlaces + 1 };
    this.#boards.set(given.categoryId, { ...board, places });
    const keys = keysFor(this.#rules, given);
    this.#rules = this.#rules.map((rule) => {
      const key = keys[rule.id];
      return key === undefined ? rule : { ...rule, [`taken:${key}`]: takenOf(rule, key) + 1 };
    });
  }
}

interface Run {
  readonly served: readonly CategoryWithPlaces[];
  readonly free: Free;
}

/** Whoever let two offers pass is asked by nobody again but the organizer: nothing stays blocked by silence. */
const mayBeServed = ({ waitingReason }: Registration): boolean => waitingReason !== "offers_unanswered";

async function giveTo(ctx: Ctx, listed: Registration, { served, free }: Run): Promise<boolean> {
  // The index may be behind the table; the item itself decides.
  const waiting = await getRegistration(ctx.db, listed.conferenceId, listed.id);
  const category = served.find(({ id }) => id === waiting?.categoryId);
  if (waiting?.status !== "waitlisted" || category === undefined || !mayBeServed(waiting) || !free.has(waiting)) {
    return false;
  }
  const passed = free.passed.slice(0, mostPassed);
  const offers = freedPlacesOf(category) === "offer";
  const how = offers ? { passed, offeredUntil: offeredUntil(category, ctx.now()) } : { passed };
  free.take(await changeStatus(ctx, waiting, offers ? "offer" : "promote", how));
  return true;
}

/**
 * Where nobody waits for a place that is free, a divided counter is told so: else somebody who saw it full a moment ago could still come to the line, and
 * nothing would move them.
 */
async function endLines(ctx: Ctx, categories: readonly CategoryWithPlaces[]): Promise<void> {
  for (const { id, conferenceId, places } of categories) {
    if (!places.waits || places.waitingPeople > 0 || places.takenPlaces >= places.quotaPlaces) continue;
    await commit(ctx, {
      writes: lineEnds(shardKeys(places)),
      activity: { name: "registration.line_ended", scopeId: conferenceId, subjectId: id },
      answer: null,
    });
  }
}

/** The same of the rules whose places are shared. */
async function endRuleLines(ctx: Ctx, rules: readonly CountedRule[]): Promise<void> {
  for (const rule of rules) {
    if (!isShared(rule) || rule.state !== "active") continue;
    const keys = linesOf(rule).filter((key) => waitingOf(rule, key) === 0 && takenOf(rule, key) < rule.limit);
    if (keys.length === 0) continue;
    await commit(ctx, {
      writes: ruleLineEnds(rule, keys),
      activity: { name: "registration.rule_line_ended", scopeId: rule.conferenceId, subjectId: rule.id },
      answer: null,
    });
  }
}

/** Whether any counter says that people line up: it must learn when the last of them has gone. */
const anyLine = (categories: readonly CategoryWithPlaces[], rules: readonly CountedRule[]): boolean =>
  categories.some(({ places }) => places.waits === true) || rules.some((rule) => linesOf(rule).length > 0);

/** Goes along the line once. Returns how many got a place, and whether to look again: somebody moved in between, or a line may have ended. */
async function goAlong(ctx: Ctx, freed: Freed): Promise<{ given: number; again: boolean }> {
  const categories = await listCategoriesWithPlaces(ctx.db, freed.conferenceId);
  const served = servedOf(categories);
  const rules = await listPlaceRules(ctx.db, freed.conferenceId);
  const free = new Free(served, rules);
  let given = 0;
  try {
    await endLines(ctx, categories);
    await endRuleLines(ctx, rules);
  } catch (error) {
    if (!(error instanceof CountersMoved)) throw error;
    return { given, again: true };
  }
  if (served.length === 0) return { given, again: false };
  const line = waitingLine(
    ctx.db,
    served.map(({ id }) => id),
  );
  for await (const listed of line) {
    if (listed.id === freed.exceptId || !mayBeServed(listed) || !free.has(listed)) continue;
    try {
      if (await giveTo(ctx, listed, { served, free })) given++;
    } catch (error) {
      if (!(error instanceof DomainError && lostRace.has(error.code))) throw error;
      return { given, again: true };
    }
    if (free.isGone) break;
  }
  return { given, again: given > 0 && anyLine(categories, rules) };
}

/** After the last day a place helps nobody. */
async function isOver(ctx: Ctx, conferenceId: string): Promise<boolean> {
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null) return true;
  const today = passingDay(conference, ctx.now());
  return today !== null && today > conference.endsOn;
}

/**
 * The one promotion service, for all ways by which places become free: gives them to those who wait in the whole conference, the longest waiting
 * first; whom a place rule keeps out is passed, and only as long as it does. Where the organizer decides, nobody is moved.
 * Safe to repeat and to run twice at once. Returns how many got a place.
 */
export async function promoteWaiting(ctx: Ctx, freed: Freed): Promise<number> {
  if (await isOver(ctx, freed.conferenceId)) return 0;
  await expireDueOffers(ctx, freed.conferenceId);
  let all = 0;
  for (let round = 0; round < mostRestarts; round++) {
    const { given, again } = await goAlong(ctx, freed);
    all += given;
    if (!again) return all;
  }
  return all;
}
