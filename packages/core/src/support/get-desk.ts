import type { Ctx } from "../shared/context.ts";
import { partsFor, requireWorker, usualSettings } from "./access.ts";
import { withNights } from "./hotel-nights.ts";
import { getRules, getSettings } from "./repo.ts";
import type { SupportDesk } from "./schema.ts";

/** What a desk works with: hotels, rules and settings, as far as its role needs them. @throws unauthenticated, not_found */
export async function getSupportDesk(ctx: Ctx, conferenceId: string): Promise<SupportDesk> {
  const conference = await requireWorker(ctx, conferenceId);
  const reads = partsFor(ctx, conferenceId);
  const { id, title, timeZone, startsOn, endsOn } = conference;
  const [settings, rules, hotels] = await Promise.all([
    reads.has("settings") ? getSettings(ctx.db, id) : null,
    reads.has("rules") ? getRules(ctx.db, id) : null,
    reads.has("stay") ? withNights(ctx.db, id) : [],
  ]);
  return {
    conference: { id, title, timeZone, startsOn, endsOn },
    reads: [...reads],
    settings: reads.has("settings") ? (settings ?? usualSettings(conference)) : null,
    rules,
    hotels: [...hotels],
  };
}
