import { commit } from "../db/commit.ts";
import { remove } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { getScheduledRelease, scheduledReleaseEntity } from "./repo.ts";

/** The draft is not released by itself any more. @throws unauthenticated, not_found where no moment is set, stale_version where it moved or came */
export async function cancelScheduledRelease(ctx: Ctx, conferenceId: string): Promise<null> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const known = await getScheduledRelease(ctx.db, conferenceId);
  if (known === null) throw notFound();
  return commit(ctx, {
    writes: [remove(scheduledReleaseEntity, known, known.version)],
    activity: {
      name: "agenda.release_unscheduled",
      scopeId: conferenceId,
      subjectId: conferenceId,
      data: { releaseAt: known.releaseAt },
    },
    answer: null,
  });
}
