import { trackEntity } from "../agenda/index.ts";
import { findConference } from "../conference/index.ts";
import { getItem } from "../db/read.ts";
import { type Field, fieldsOf, getAnswers, getVersion, isSensitive } from "../form/index.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { holds } from "../shared/grant.ts";
import { answersKey } from "./own-submission.ts";
import { getCall, getSubmission } from "./repo.ts";
import { isOwnWork, isReviewed } from "./review-policy.ts";
import { getReview, listReviewsOf } from "./review-repo.ts";
import type { Review, ReviewTask } from "./review-schema.ts";
import type { Call, Content, Submission } from "./schema.ts";
import { totalOf } from "./score.ts";

export interface OwnReview {
  readonly call: Call;
  readonly submission: Submission;
  readonly content: Content;
  readonly review: Review;
}

/**
 * A submission that the caller was asked to review. What was never assigned, what is the caller's own and what a conflict of interest closed
 * looks like nothing.
 * @throws unauthenticated, not_found
 */
export async function requireOwnReview(ctx: Ctx, conferenceId: string, submissionId: string): Promise<OwnReview> {
  const { personId, email, grants } = requirePerson(ctx);
  if (!holds(grants, ["reviewer"], { type: "call", id: conferenceId })) throw notFound();
  const review = await getReview(ctx.db, conferenceId, { submissionId, personId });
  if (review === null || review.state === "recused") throw notFound();
  const [call, submission] = await Promise.all([
    getCall(ctx.db, conferenceId),
    getSubmission(ctx.db, conferenceId, submissionId),
  ]);
  if (call === null || submission === null || submission.content === null) throw notFound();
  if (isOwnWork(submission, email)) throw notFound();
  return { call, submission, content: submission.content, review };
}

/** Types of answers that tell who somebody is, whatever was asked. */
const tells: ReadonlySet<Field["type"]> = new Set(["email", "phone", "institution", "file"]);

/** Whether a reviewer may read the answers to a question: nothing secret, and in blind mode nothing that names somebody. */
const isShown = ({ blind, hiddenKeys }: Call, field: Field): boolean =>
  !field.internal && !isSensitive(field) && !(blind && (tells.has(field.type) || hiddenKeys.includes(field.key)));

async function answersFor(ctx: Ctx, call: Call, submission: Submission) {
  const stored = await getAnswers(ctx.db, answersKey(submission));
  const version = stored && (await getVersion(ctx.db, stored.formId, stored.number));
  if (!stored || !version) return { fields: [], answers: {} };
  const fields = fieldsOf(version.definition).filter(
    (field) => isShown(call, field) && Object.hasOwn(stored.answers, field.key),
  );
  const answers = Object.fromEntries(
    fields.flatMap(({ key }) => {
      const value = stored.answers[key];
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
  return { fields, answers };
}

const authorsOf = ({ author, coAuthors }: Content): NonNullable<ReviewTask["authors"]> =>
  [author, ...coAuthors].map(({ familyName, givenName, patronymic, position, institution }) => ({
    name: [familyName, givenName, patronymic].filter(Boolean).join(" "),
    position,
    institution,
  }));

/** What others gave; null as long as it might colour one's own. */
async function peersOf(ctx: Ctx, { call, review }: OwnReview): Promise<ReviewTask["peers"]> {
  if (call.peers === "after_own" && review.state !== "given") return null;
  const all = await listReviewsOf(ctx.db, call.conferenceId, review.submissionId);
  return all.flatMap(({ personId, state, scores, toOrganizers }) => {
    const total = totalOf(call.criteria, scores);
    return personId === review.personId || state !== "given" || total === null ? [] : [{ total, toOrganizers }];
  });
}

/** What a reviewer reads: built part by part, so that nothing comes along that is not named here. */
export async function taskOf(ctx: Ctx, own: OwnReview): Promise<ReviewTask> {
  const { call, submission, content, review } = own;
  const conference = await findConference(ctx.db, call.conferenceId);
  const { trackId, title, abstract, kind, durationMinutes } = content;
  const track =
    trackId === null ? null : await getItem(ctx.db, trackEntity, { conferenceId: call.conferenceId, id: trackId });
  if (conference === null) throw notFound();
  const { state, scores, toOrganizers, toAuthor, reason, version } = review;
  return {
    submissionId: submission.id,
    conferenceTitle: conference.title,
    title,
    abstract,
    track: track?.name ?? null,
    kind,
    durationMinutes,
    blind: call.blind,
    authors: call.blind ? null : authorsOf(content),
    ...(await answersFor(ctx, call, submission)),
    criteria: call.criteria,
    highestScore: call.highestScore,
    review: { state, scores, toOrganizers, toAuthor, reason, version },
    open: isReviewed(submission),
    peers: await peersOf(ctx, own),
  };
}

/** A submission to review. @throws unauthenticated, not_found */
export const getReviewTask = async (ctx: Ctx, conferenceId: string, submissionId: string): Promise<ReviewTask> =>
  taskOf(ctx, await requireOwnReview(ctx, conferenceId, submissionId));
