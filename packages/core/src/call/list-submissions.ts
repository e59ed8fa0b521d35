import type { Ctx } from "../shared/context.ts";
import { requireCall } from "./access.ts";
import { tracksOf } from "./get-call.ts";
import { listSubmissions } from "./repo.ts";
import { listReviews } from "./review-repo.ts";
import type { CallBoard, Submission, SubmissionLine } from "./schema.ts";
import { tallyOf } from "./score.ts";

/** A submission as a line; null for what was never sent. */
export function lineOf(
  { id, content, state, told, sessionId, submittedAt }: Submission,
  reviews: SubmissionLine["reviews"],
): SubmissionLine | null {
  if (content === null || submittedAt === null) return null;
  const { title, author, trackId, kind, durationMinutes } = content;
  const { familyName, givenName, institution } = author;
  return {
    id,
    title,
    familyName,
    givenName,
    institution,
    trackId,
    kind,
    durationMinutes,
    state,
    told,
    sessionId,
    submittedAt,
    reviews,
  };
}

/** What was proposed, for those who run the call. @throws unauthenticated, not_found */
export async function listCallSubmissions(ctx: Ctx, conferenceId: string): Promise<CallBoard> {
  const call = await requireCall(ctx, conferenceId);
  const [all, reviews, tracks] = await Promise.all([
    listSubmissions(ctx.db, conferenceId),
    listReviews(ctx.db, conferenceId),
    tracksOf(ctx, call),
  ]);
  const tallied = ({ id }: Submission) =>
    tallyOf(
      call.criteria,
      reviews.filter(({ submissionId }) => submissionId === id),
    );
  return {
    items: all.flatMap((one) => lineOf(one, tallied(one)) ?? []),
    drafts: all.filter(({ state }) => state === "draft").length,
    tracks: tracks.map(({ id, name }) => ({ id, name })),
    highestScore: call.highestScore,
  };
}
