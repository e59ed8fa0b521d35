import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { getSubmissionSession } from "./repo.ts";

/** What a session of the agenda was proposed as; null where it was not. @throws unauthenticated, not_found */
export async function findOrigin(
  ctx: Ctx,
  conferenceId: string,
  sessionId: string,
): Promise<{ readonly submissionId: string | null }> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  return { submissionId: (await getSubmissionSession(ctx.db, conferenceId, sessionId))?.submissionId ?? null };
}
