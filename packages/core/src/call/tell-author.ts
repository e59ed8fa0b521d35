import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { getSubmission, submissionEntity } from "./repo.ts";
import type { Decision, Submission } from "./schema.ts";

interface Told {
  readonly conferenceId: string;
  readonly id: string;
  readonly decision: Decision;
  /** What the letter was written for. */
  readonly activityId: string;
}

/** The author was told by the letter that holds: from now on the own page says it, too. Safe to repeat. */
export const tellAuthor = (ctx: Ctx, { conferenceId, id, decision, activityId }: Told): Promise<null> =>
  retryStale(async () => {
    const submission = await getSubmission(ctx.db, conferenceId, id);
    if (submission?.state !== decision || submission.told === decision) return null;
    if (submission.letterOf !== activityId) return null;
    const next: Submission = { ...submission, told: decision, version: submission.version + 1 };
    return commit(ctx, {
      writes: [replace(submissionEntity, next, submission.version)],
      activity: { name: "call.author_told", scopeId: conferenceId, subjectId: id, data: { decision } },
      answer: null,
    });
  });

/** Notes which letter about a decision holds: one that was written before it goes to nobody any more. */
export const noteLetter = (ctx: Ctx, conferenceId: string, id: string, activityId: string): Promise<null> =>
  retryStale(async () => {
    const submission = await getSubmission(ctx.db, conferenceId, id);
    if (submission === null || submission.letterOf === activityId) return null;
    const next: Submission = { ...submission, letterOf: activityId, version: submission.version + 1 };
    return commit(ctx, {
      writes: [replace(submissionEntity, next, submission.version)],
      activity: { name: "call.letter_held", scopeId: conferenceId, subjectId: id },
      answer: null,
    });
  });
