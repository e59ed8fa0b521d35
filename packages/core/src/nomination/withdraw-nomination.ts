import { takeUse } from "../db/rate-limit.ts";
import type { Ctx } from "../shared/context.ts";
import { type NominationRef, requireNomination, runsConference } from "./access.ts";
import { changeStatus } from "./change-status.ts";
import { requireAnswersOpen } from "./refusals.ts";
import { changesADay } from "./replace-nomination.ts";
import type { Nomination, NominationReasonInput } from "./schema.ts";

/** Takes a nomination back; the place is free for somebody else. @throws unauthenticated, not_found, invalid_state, rate_limited, stale_version */
export async function withdrawNomination(
  ctx: Ctx,
  ref: NominationRef,
  input: NominationReasonInput,
): Promise<Nomination> {
  const { institution, nomination } = await requireNomination(ctx, ref);
  if (!runsConference(ctx, institution)) requireAnswersOpen(institution, ctx.now());
  await takeUse(ctx, { bucket: `nomination-changes:${institution.id}`, ...changesADay });
  return changeStatus(ctx, nomination, { command: "withdraw", reason: input.reason });
}
