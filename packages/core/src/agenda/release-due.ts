import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { publishDraft } from "./release-agenda.ts";
import { getScheduledRelease } from "./repo.ts";
import type { Release } from "./schema.ts";

/**
 * Releases the draft where the moment that an organizer set has come; once, however often and by however many it is asked. Null where nothing is due:
 * the moment was moved or taken back, or somebody did it. Open conflicts do not hold it up, as they do not hold up an organizer.
 */
export async function releaseDue(ctx: Ctx, conferenceId: string): Promise<Release | null> {
  if (ctx.actor.type !== "system") throw notFound();
  return retryStale(async () => {
    const scheduled = await getScheduledRelease(ctx.db, conferenceId);
    if (scheduled === null || scheduled.releaseAt > ctx.now().toISOString()) return null;
    const { note, quietBecause } = scheduled;
    const input = { ...(note !== undefined && { note }), ...(quietBecause !== undefined && { quietBecause }) };
    return publishDraft(ctx, conferenceId, { input, scheduled });
  });
}
