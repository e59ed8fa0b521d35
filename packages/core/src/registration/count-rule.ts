import { commit } from "../db/commit.ts";
import { replace, update, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { getRegistrations, listRegistrations, registrationEntity } from "./repo.ts";
import { retryMoved } from "./retry-moved.ts";
import { counterPrefix, keyFor } from "./rule.ts";
import { limitWrites } from "./rule-limit.ts";
import { getPlaceRule, placeRuleEntity } from "./rule-repo.ts";
import { itemOfKey } from "./rule-shards.ts";
import type { CountedRule, Registration } from "./schema.ts";

const perCommit = 40;

interface Counted {
  /** Where an institution has an item of its own that one; else all are counted in the first (docs/adr/0031). */
  readonly item: number;
  readonly counter: string;
  readonly write: Write;
}

/** Who is marked is counted already: since the rule is there every step of a registration counts itself. */
function countOne(rule: CountedRule, known: Registration): readonly Counted[] {
  const prefix = counterPrefix(known.status);
  const key = keyFor(rule, known);
  if (prefix === null || key === null || known.countedIn?.[rule.id] !== undefined) return [];
  const counted: Registration = {
    ...known,
    countedIn: { ...known.countedIn, [rule.id]: key },
    version: known.version + 1,
  };
  const item = itemOfKey(rule, key) ?? 0;
  return [{ item, counter: `${prefix}:${key}`, write: replace(registrationEntity, counted, known.version) }];
}

function additions(rule: CountedRule, found: readonly Counted[]): readonly Write[] {
  return [...Map.groupBy(found, ({ item }) => item)].flatMap(([item, some]) => {
    const part = rule.parts[item];
    const sums: Record<string, number> = { moves: 1 };
    for (const { counter } of some) sums[counter] = (sums[counter] ?? 0) + 1;
    return part === undefined ? [] : [update(placeRuleEntity, part, { add: sums })];
  });
}

async function countSome(ctx: Ctx, rule: CountedRule, listed: readonly Registration[]): Promise<void> {
  const found = (await getRegistrations(ctx.db, listed)).flatMap((known) => countOne(rule, known));
  if (found.length === 0) return;
  await commit(ctx, {
    writes: [...found.map(({ write }) => write), ...additions(rule, found)],
    activity: {
      name: "registration.rule_counting",
      scopeId: rule.conferenceId,
      subjectId: rule.id,
      data: { people: found.length },
    },
    answer: null,
  });
}

/** Sets a rule to work; its items share its places by what was counted. */
async function activate(ctx: Ctx, conferenceId: string, ruleId: string): Promise<void> {
  await retryMoved(async () => {
    const rule = await getPlaceRule(ctx.db, conferenceId, ruleId);
    if (rule === null || rule.state === "active") return;
    await commit(ctx, {
      writes: limitWrites(rule, rule.limit, { set: { state: "active" }, add: { moves: 1 } }),
      activity: { name: "registration.rule_counted", scopeId: conferenceId, subjectId: ruleId },
      answer: null,
    });
  });
}

/** Counts everybody whom a new rule found there, as far as `mostPages` go, and sets the rule to work when nobody is left. Safe to repeat and to run twice at once. @throws stale_version */
export async function countRule(
  ctx: Ctx,
  conferenceId: string,
  ruleId: string,
  mostPages = Number.POSITIVE_INFINITY,
): Promise<void> {
  const rule = await getPlaceRule(ctx.db, conferenceId, ruleId);
  if (rule === null || rule.state === "active") return;
  let cursor: string | undefined;
  let pages = 0;
  do {
    if (pages++ >= mostPages) return;
    const page = await listRegistrations(ctx.db, conferenceId, { limit: perCommit, cursor });
    await retryStale(() => countSome(ctx, rule, page.items));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  await activate(ctx, conferenceId, ruleId);
}
