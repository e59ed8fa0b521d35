import { getAnswers, getVersion, viewOf } from "../form/index.ts";
import { getPeople } from "../identity/index.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { requireCall } from "./access.ts";
import { lineOf } from "./list-submissions.ts";
import { answersKey } from "./own-submission.ts";
import { getSubmission } from "./repo.ts";
import { listReviewsOf } from "./review-repo.ts";
import type { GivenReview, Review, SubmissionDetail } from "./review-schema.ts";
import type { Call } from "./schema.ts";
import { tallyOf, totalOf } from "./score.ts";

/** The reviews with the names of those who gave them. */
async function namedReviews(ctx: Ctx, { criteria }: Call, reviews: readonly Review[]): Promise<GivenReview[]> {
  const people = await getPeople(
    ctx.db,
    reviews.map(({ personId }) => personId),
  );
  const names = new Map(people.map(({ id, familyName, givenName }) => [id, `${familyName} ${givenName}`.trim()]));
  return reviews.map(({ personId, state, scores, toOrganizers, toAuthor, reason }) => {
    const total = state === "given" ? totalOf(criteria, scores) : null;
    return { personId, state, scores, toOrganizers, toAuthor, reason, name: names.get(personId) ?? "", total };
  });
}

/** A submission whole, for those who run the call; a draft is nobody's but its author's. @throws unauthenticated, not_found */
export async function getCallSubmission(ctx: Ctx, conferenceId: string, id: string): Promise<SubmissionDetail> {
  const call = await requireCall(ctx, conferenceId);
  const [submission, reviews] = await Promise.all([
    getSubmission(ctx.db, conferenceId, id),
    listReviewsOf(ctx.db, conferenceId, id),
  ]);
  const line = submission && lineOf(submission, tallyOf(call.criteria, reviews));
  if (submission === null || submission.content === null || line === null) throw notFound();
  const stored = await getAnswers(ctx.db, answersKey(submission));
  const version = stored && (await getVersion(ctx.db, stored.formId, stored.number));
  const { email, locale, content } = submission;
  const { criteria, highestScore } = call;
  return {
    line,
    email,
    locale,
    content,
    answers: stored && viewOf(stored),
    version,
    reviews: await namedReviews(ctx, call, reviews),
    criteria,
    highestScore,
  };
}
