import { commit } from "../db/commit.ts";
import { replace, update, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { getRegistrations, listRegistrations, registrationEntity } from "./repo.ts";
import { counterPrefix, keyFor } from "./rule.ts";
import { getPlaceRule, placeRuleEntity } from "./rule-repo.ts";
import type { PlaceRule, Registration } from "./schema.ts";

const perCommit = 40;

interface Counted {
  readonly counter: string;
  readonly write: Write;
}

/** Who is marked is counted already: since the rule is there every step of a registration counts itself. */
function countOne(rule: PlaceRule, known: Registration): readonly Counted[] {
  const prefix = counterPrefix(known.status);
  const key = keyFor(rule, known);
  if (prefix === null || key === null || known.countedIn?.[rule.id] !== undefined) return [];
  const counted: Registration = {
    ...known,
    countedIn: { ...known.countedIn, [rule.id]: key },
    version: known.version + 1,
  };
  return [{ counter: `${prefix}:${key}`, write: replace(registrationEntity, counted, known.version) }];
}

async function countSome(ctx: Ctx, rule: PlaceRule, listed: readonly Registration[]): Promise<void> {
  const found = (await getRegistrations(ctx.db, listed)).flatMap((known) => countOne(rule, known));
  if (found.length === 0) return;
  const sums: Record<string, number> = {};
  for (const { counter } of found) sums[counter] = (sums[counter] ?? 0) + 1;
  await commit(ctx, {
    writes: [...found.map(({ write }) => write), update(placeRuleEntity, rule, { add: { ...sums, moves: 1 } })],
    activity: {
      name: "registration.rule_counting",
      scopeId: rule.conferenceId,
      subjectId: rule.id,
      data: { people: found.length },
    },
    answer: null,
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
  await commit(ctx, {
    writes: [update(placeRuleEntity, rule, { set: { state: "active" }, add: { moves: 1 } })],
    activity: { name: "registration.rule_counted", scopeId: conferenceId, subjectId: ruleId },
    answer: null,
  });
}
