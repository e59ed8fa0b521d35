import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, type FieldError } from "../shared/errors.ts";
import { isReviewed, reviewAfter } from "./review-policy.ts";
import { reviewEntity } from "./review-repo.ts";
import type { Review, ReviewInput, ReviewTask } from "./review-schema.ts";
import { requireOwnReview, taskOf } from "./review-task.ts";
import type { Call } from "./schema.ts";

/** All criteria and nothing else, each within the scale. @throws validation_failed */
function checkScores({ criteria, highestScore }: Call, scores: Review["scores"]): void {
  const keys = criteria.map(({ key }) => key);
  const errors = [
    ...keys.flatMap((key): readonly FieldError[] => {
      const score = Object.hasOwn(scores, key) ? scores[key] : undefined;
      if (score === undefined) return [{ pointer: `/scores/${key}`, code: "required" }];
      return score > highestScore ? [{ pointer: `/scores/${key}`, code: "out_of_range" }] : [];
    }),
    ...Object.keys(scores)
      .filter((key) => !keys.includes(key))
      .map((key): FieldError => ({ pointer: `/scores/${key}`, code: "unknown_field" })),
  ];
  if (errors.length > 0) throw new DomainError("validation_failed", { errors });
}

/** Gives a review, or changes it, until the author is told. @throws unauthenticated, not_found, invalid_state, stale_version, validation_failed */
export async function giveReview(
  ctx: Ctx,
  conferenceId: string,
  submissionId: string,
  input: ReviewInput,
  readVersion: number,
): Promise<ReviewTask> {
  const own = await requireOwnReview(ctx, conferenceId, submissionId);
  const { call, submission, review } = own;
  const state = reviewAfter(review.state, "give");
  if (state === null || !isReviewed(submission)) throw new DomainError("invalid_state");
  if (review.version !== readVersion) throw new DomainError("stale_version");
  checkScores(call, input.scores);
  const next: Review = { ...review, ...input, state, at: ctx.now().toISOString(), version: readVersion + 1 };
  await commit(ctx, {
    writes: [replace(reviewEntity, next, readVersion)],
    activity: {
      name: "call.reviewed",
      scopeId: conferenceId,
      subjectId: submissionId,
      data: { personId: review.personId },
    },
    answer: null,
  });
  return taskOf(ctx, { ...own, review: next });
}
