import { requireSpan } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { create, replace } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField } from "../shared/errors.ts";
import { yearsAfter } from "../shared/years-after.ts";
import { getScheduledRelease, scheduledReleaseEntity } from "./repo.ts";
import type { ScheduledRelease, ScheduledReleaseInput } from "./schema.ts";

/**
 * Sets when the draft is released by itself, as it will be then; a moment that was set before moves.
 * @throws unauthenticated, not_found, validation_failed naming `/releaseAt` for a moment that is over or more than a year away, stale_version
 */
export async function scheduleRelease(
  ctx: Ctx,
  conferenceId: string,
  input: ScheduledReleaseInput,
): Promise<ScheduledRelease> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  await requireSpan(ctx, conferenceId);
  const now = ctx.now().toISOString();
  if (input.releaseAt <= now) throw invalidField("/releaseAt", "moment_passed");
  if (input.releaseAt > yearsAfter(now, 1)) throw invalidField("/releaseAt", "invalid_time");
  const known = await getScheduledRelease(ctx.db, conferenceId);
  const scheduled: ScheduledRelease = { ...input, conferenceId, version: (known?.version ?? 0) + 1 };
  return commit(ctx, {
    writes: [
      known === null
        ? create(scheduledReleaseEntity, scheduled, () => new DomainError("stale_version"))
        : replace(scheduledReleaseEntity, scheduled, known.version),
    ],
    activity: {
      name: "agenda.release_scheduled",
      scopeId: conferenceId,
      subjectId: conferenceId,
      data: { releaseAt: scheduled.releaseAt },
    },
    answer: scheduled,
  });
}
