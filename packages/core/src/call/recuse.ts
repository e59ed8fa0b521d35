import { commit } from "../db/commit.ts";
import { create, replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { requireCall } from "./access.ts";
import { getSubmission } from "./repo.ts";
import { getReview, getReviewer, reviewEntity } from "./review-repo.ts";
import type { Pair, RecuseInput, Review } from "./review-schema.ts";
import { requireOwnReview } from "./review-task.ts";

/** What was given goes with it: a reviewer who should not have read it counts no more. */
async function close(ctx: Ctx, conferenceId: string, pair: Pair, known: Review | null, reason: string): Promise<null> {
  const closed: Review = {
    conferenceId,
    submissionId: pair.submissionId,
    personId: pair.personId,
    state: "recused",
    scores: {},
    toOrganizers: "",
    toAuthor: "",
    reason,
    at: ctx.now().toISOString(),
    version: (known?.version ?? 0) + 1,
  };
  return commit(ctx, {
    writes: [known === null ? create(reviewEntity, closed) : replace(reviewEntity, closed, known.version)],
    activity: {
      name: "call.recused",
      scopeId: conferenceId,
      subjectId: pair.submissionId,
      data: { personId: pair.personId },
    },
    answer: null,
  });
}

/** The reviewer declares a conflict of interest: the submission is closed to them from then on. @throws unauthenticated, not_found */
export async function recuse(
  ctx: Ctx,
  conferenceId: string,
  submissionId: string,
  { reason }: RecuseInput,
): Promise<null> {
  const { review } = await requireOwnReview(ctx, conferenceId, submissionId);
  return close(ctx, conferenceId, review, review, reason);
}

/** The organizer records a conflict of interest, asked about already or not. Safe to repeat. @throws unauthenticated, not_found */
export async function recordRecusal(
  ctx: Ctx,
  conferenceId: string,
  pair: Pair,
  { reason }: RecuseInput,
): Promise<null> {
  await requireCall(ctx, conferenceId);
  const [submission, reviewer, known] = await Promise.all([
    getSubmission(ctx.db, conferenceId, pair.submissionId),
    getReviewer(ctx.db, conferenceId, pair.personId),
    getReview(ctx.db, conferenceId, pair),
  ]);
  if (submission === null || reviewer === null) throw notFound();
  return known?.state === "recused" ? null : close(ctx, conferenceId, pair, known, reason);
}
