import { append } from "../db/append.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { noHash, sealedForm, signSeal } from "./digest.ts";
import { sealEntity } from "./entity.ts";
import { pageOfActivitiesIn, pageOfSeals } from "./repo.ts";
import type { Activity, Seal } from "./schema.ts";

const mostPerSeal = 100;
const mostLostRaces = 20;
/** Clocks of two functions do not differ by more. */
const clockMarginMs = 10 * 60_000;

interface End {
  readonly last: Seal | null;
  /** Ids in all seals that are young enough to hold what is asked for. */
  readonly sealed: ReadonlySet<string>;
}

/** A seal is never older than what it holds, so the chain is read from its end, back to the moment of the oldest activity. */
async function endOf(ctx: Ctx, scopeId: string, sinceMs: number): Promise<End> {
  const sealed = new Set<string>();
  let last: Seal | null = null;
  let cursor: string | undefined;
  let limit = 3;
  do {
    const page = await pageOfSeals(ctx.db, scopeId, "descending", { limit, cursor });
    for (const seal of page.items) {
      last ??= seal;
      for (const { id } of seal.activities) sealed.add(id);
      if (Date.parse(seal.sealedAt) < sinceMs - clockMarginMs) return { last, sealed };
    }
    cursor = page.nextCursor ?? undefined;
    limit = 50;
  } while (cursor !== undefined);
  return { last, sealed };
}

function nextSeal(ctx: Ctx, last: Seal | null, activities: readonly Activity[], later: boolean): Seal {
  const now = ctx.now().toISOString();
  return signSeal(ctx.secrets, {
    scopeId: activities[0]?.scopeId ?? "",
    number: (last?.number ?? 0) + 1,
    previousHash: last?.hash ?? noHash,
    activities: activities.map(sealedForm),
    // The times of a chain never go back, whatever a clock does.
    sealedAt: last !== null && last.sealedAt > now ? last.sealedAt : now,
    later,
  });
}

const byId = (activities: readonly Activity[]): ReadonlyMap<string, Activity> =>
  new Map(activities.map((one) => [one.id, one]));

/** Seals activities of one scope in the order given; those that are sealed already stay as they are. Returns how many were new. */
async function sealScope(ctx: Ctx, scopeId: string, activities: readonly Activity[], later: boolean): Promise<number> {
  const sinceMs = Math.min(...activities.map(({ at }) => Date.parse(at)));
  let [done, lostRaces] = [0, 0];
  while (lostRaces < mostLostRaces) {
    const { last, sealed } = await endOf(ctx, scopeId, sinceMs);
    const open = [...byId(activities).values()].filter(({ id }) => !sealed.has(id));
    if (open.length === 0) return done;
    const next = open.slice(0, mostPerSeal);
    // Only one writer gets a number; whoever comes second reads what the first sealed and goes on behind it.
    if (await append(ctx.db, sealEntity, nextSeal(ctx, last, next, later))) done += next.length;
    else lostRaces++;
  }
  throw new DomainError("unavailable");
}

/**
 * Appends activities to the chains of their scopes: each once, however often and however parallel they come, in the order of their first coming.
 * @throws unavailable when races were lost too often
 */
export async function sealActivities(ctx: Ctx, activities: readonly Activity[]): Promise<void> {
  for (const [scopeId, some] of Map.groupBy(activities, (activity) => activity.scopeId)) {
    await sealScope(ctx, scopeId, some, false);
  }
}

/**
 * Seals what the stream never brought (activities older than the chain, records that were given up), and says so in the seal.
 * May be cut and repeated. Returns how many were sealed now. @throws unavailable
 */
export async function sealMissing(ctx: Ctx, scopeId: string, onProgress: (read: number) => void): Promise<number> {
  const { sealed } = await endOf(ctx, scopeId, Number.NEGATIVE_INFINITY);
  let [read, done] = [0, 0];
  let cursor: string | undefined;
  do {
    const page = await pageOfActivitiesIn(ctx.db, scopeId, { limit: mostPerSeal, cursor });
    const open = page.items.filter(({ id }) => !sealed.has(id));
    if (open.length > 0) done += await sealScope(ctx, scopeId, open, true);
    read += page.items.length;
    onProgress(read);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return done;
}
