import { commit } from "../db/commit.ts";
import { put, remove } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField, notFound } from "../shared/errors.ts";
import { requireCall } from "./access.ts";
import { lateEntity, lateId, listLate } from "./repo.ts";
import { callLimits, type Late, type LateInput } from "./schema.ts";

/**
 * Lets one address propose after the deadline, and mails it the link. Said again, the later word holds.
 * @throws unauthenticated, not_found, capacity_reached, validation_failed where the hour is over or before the deadline
 */
export async function letLate(ctx: Ctx, conferenceId: string, input: LateInput): Promise<Late> {
  const call = await requireCall(ctx, conferenceId);
  if (input.until <= ctx.now().toISOString()) throw invalidField("/until", "moment_passed");
  if (input.until <= call.closesAt) throw invalidField("/until", "cut_off_before_deadline");
  const known = await listLate(ctx.db, conferenceId);
  if (known.length >= callLimits.late) throw new DomainError("capacity_reached", { params: { most: callLimits.late } });
  const late: Late = { ...input, id: lateId(conferenceId, input.email), conferenceId };
  return commit(ctx, {
    writes: [put(lateEntity, late)],
    activity: { name: "call.late_allowed", scopeId: conferenceId, subjectId: late.id },
    answer: late,
  });
}

/** Takes that back. @throws unauthenticated, not_found */
export async function endLate(ctx: Ctx, conferenceId: string, id: string): Promise<null> {
  await requireCall(ctx, conferenceId);
  if (!(await listLate(ctx.db, conferenceId)).some((late) => late.id === id)) throw notFound();
  return commit(ctx, {
    writes: [remove(lateEntity, { conferenceId, id })],
    activity: { name: "call.late_ended", scopeId: conferenceId, subjectId: id },
    answer: null,
  });
}
