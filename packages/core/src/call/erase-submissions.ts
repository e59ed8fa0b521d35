import { commit } from "../db/commit.ts";
import { forget } from "../db/write.ts";
import { forgetAnswers } from "../form/index.ts";
import type { Ctx } from "../shared/context.ts";
import { lateEntity, listLateOf, listSubmissionsOf, submissionEntity } from "./repo.ts";
import { listReviewsOf, reviewEntity } from "./review-repo.ts";

/** Erases what an address proposed, with its answers, files and reviews; a session that it became stays as part of the agenda. Safe to repeat. @throws unavailable */
export async function eraseSubmissions(ctx: Ctx, addressHash: string): Promise<void> {
  for (const submission of await listSubmissionsOf(ctx.db, addressHash)) {
    await forgetAnswers(ctx, submission.conferenceId, submission.id);
    await commit(ctx, {
      writes: [
        forget(submissionEntity, submission),
        ...(await listReviewsOf(ctx.db, submission.conferenceId, submission.id)).map((one) =>
          forget(reviewEntity, one),
        ),
      ],
      activity: { name: "privacy.submission_erased", scopeId: submission.conferenceId, subjectId: submission.id },
      answer: null,
    });
  }
  for (const late of await listLateOf(ctx.db, addressHash)) {
    await commit(ctx, {
      writes: [forget(lateEntity, late)],
      activity: { name: "privacy.late_erased", scopeId: late.conferenceId, subjectId: late.id },
      answer: null,
    });
  }
}
