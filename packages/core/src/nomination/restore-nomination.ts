import { takeUse } from "../db/rate-limit.ts";
import type { Ctx } from "../shared/context.ts";
import { type NominationRef, requireNomination, runsConference } from "./access.ts";
import { changeStatus } from "./change-status.ts";
import { requireAnswersOpen } from "./refusals.ts";
import { changesADay } from "./replace-nomination.ts";
import type { Nomination } from "./schema.ts";

/**
 * Names a person again who was withdrawn, declined or did not answer: the way back from a withdrawal.
 * @throws unauthenticated, not_found, invalid_state, capacity_reached, already_exists, rate_limited
 */
export async function restoreNomination(ctx: Ctx, ref: NominationRef): Promise<Nomination> {
  const { institution, nomination } = await requireNomination(ctx, ref);
  if (!runsConference(ctx, institution)) requireAnswersOpen(institution, ctx.now());
  await takeUse(ctx, { bucket: `nomination-changes:${institution.id}`, ...changesADay });
  return changeStatus(ctx, nomination, { command: "restore" });
}
