import { type ActivityInput, commit } from "../db/commit.ts";
import { create, remove } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField, notFound } from "../shared/errors.ts";
import { requireCall } from "./access.ts";
import { planAssignments } from "./plan-assignments.ts";
import { listSubmissions } from "./repo.ts";
import { isOwnWork, mayReview, reviewAfter } from "./review-policy.ts";
import { getReview, listReviewersOf, listReviews, reviewEntity } from "./review-repo.ts";
import type { AssignInput, AssignmentPlan, Pair, Review } from "./review-schema.ts";

async function loadAll(ctx: Ctx, conferenceId: string) {
  const [submissions, reviewers, reviews] = await Promise.all([
    listSubmissions(ctx.db, conferenceId),
    listReviewersOf(ctx.db, conferenceId),
    listReviews(ctx.db, conferenceId),
  ]);
  return { submissions, reviewers, reviews };
}
type All = Awaited<ReturnType<typeof loadAll>>;

/** Who would review what, by load, tracks and institutions; nothing is assigned yet. @throws unauthenticated, not_found */
export async function proposeAssignments(ctx: Ctx, conferenceId: string): Promise<AssignmentPlan> {
  const { reviewsEach } = await requireCall(ctx, conferenceId);
  return planAssignments({ ...(await loadAll(ctx, conferenceId)), reviewsEach });
}

/** Refuses a pair that must not be. @throws validation_failed naming it */
function checkPair({ submissions, reviewers, reviews }: All, { submissionId, personId }: Pair, at: number): void {
  const submission = submissions.find(({ id }) => id === submissionId);
  const reviewer = reviewers.find((one) => one.personId === personId);
  if (submission === undefined) throw invalidField(`/pairs/${at}/submissionId`, "unknown_reference");
  if (reviewer === undefined) throw invalidField(`/pairs/${at}/personId`, "unknown_reference");
  if (isOwnWork(submission, reviewer.email)) throw invalidField(`/pairs/${at}/personId`, "own_submission");
  const known = reviews.find((one) => one.submissionId === submissionId && one.personId === personId);
  if (known?.state === "recused") throw invalidField(`/pairs/${at}/personId`, "reviewer_recused");
  if (!mayReview(submission, reviewer, known)) throw invalidField(`/pairs/${at}/submissionId`, "not_reviewed");
}

const fresh = (ctx: Ctx, conferenceId: string, { submissionId, personId }: Pair): Review => ({
  conferenceId,
  submissionId,
  personId,
  state: "assigned",
  scores: {},
  toOrganizers: "",
  toAuthor: "",
  reason: null,
  at: ctx.now().toISOString(),
  version: 1,
});

/** One letter to each who had nothing to do before. */
function askedNow({ reviews }: All, conferenceId: string, pairs: readonly Pair[]): readonly ActivityInput[] {
  const busy = new Set(reviews.flatMap(({ state, personId }) => (state === "assigned" ? [personId] : [])));
  const people = [...new Set(pairs.map(({ personId }) => personId))].filter((id) => !busy.has(id));
  return people.map((personId) => ({
    name: "call.review_asked",
    scopeId: conferenceId,
    subjectId: personId,
    data: { personId },
  }));
}

/**
 * Asks reviewers to read submissions, all of these or none; who is asked already is left alone. Safe to repeat.
 * @throws unauthenticated, not_found, validation_failed naming a pair that must not be
 */
export async function assign(
  ctx: Ctx,
  conferenceId: string,
  { pairs }: AssignInput,
): Promise<{ readonly assigned: number }> {
  await requireCall(ctx, conferenceId);
  const all = await loadAll(ctx, conferenceId);
  for (const [at, pair] of pairs.entries()) checkPair(all, pair, at);
  const known = new Set(all.reviews.map(({ submissionId, personId }) => `${submissionId}#${personId}`));
  const keys = new Map(pairs.map((pair) => [`${pair.submissionId}#${pair.personId}`, pair]));
  const wanted = [...keys].flatMap(([key, pair]) => (known.has(key) ? [] : [pair]));
  if (wanted.length === 0) return { assigned: 0 };
  return commit(ctx, {
    writes: wanted.map((pair) =>
      create(reviewEntity, fresh(ctx, conferenceId, pair), () => new DomainError("stale_version")),
    ),
    activity: {
      name: "call.assigned",
      scopeId: conferenceId,
      subjectId: conferenceId,
      data: { reviews: wanted.length },
    },
    furtherActivities: askedNow(all, conferenceId, wanted),
    answer: { assigned: wanted.length },
  });
}

/** Asks somebody no longer, as long as nothing was given. @throws unauthenticated, not_found, invalid_state */
export async function unassign(ctx: Ctx, conferenceId: string, pair: Pair): Promise<null> {
  await requireCall(ctx, conferenceId);
  const review = await getReview(ctx.db, conferenceId, pair);
  if (review === null) throw notFound();
  if (reviewAfter(review.state, "unassign") === null) throw new DomainError("invalid_state");
  return commit(ctx, {
    writes: [remove(reviewEntity, review, review.version)],
    activity: {
      name: "call.unassigned",
      scopeId: conferenceId,
      subjectId: pair.submissionId,
      data: { personId: pair.personId },
    },
    answer: null,
  });
}
