import { findConferences } from "../conference/index.ts";
import { getItems } from "../db/read.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { holds } from "../shared/grant.ts";
import { getCall, submissionEntity } from "./repo.ts";
import { isOwnWork, isReviewed } from "./review-policy.ts";
import { listReviewsBy } from "./review-repo.ts";
import type { ReviewLine } from "./review-schema.ts";
import { totalOf } from "./score.ts";

/** What the caller was asked to review, in all calls; what is to be done first. @throws unauthenticated */
export async function listOwnReviews(ctx: Ctx): Promise<readonly ReviewLine[]> {
  const { personId, email, grants } = requirePerson(ctx);
  const reviews = (await listReviewsBy(ctx.db, personId)).filter(
    ({ conferenceId, state }) => state !== "recused" && holds(grants, ["reviewer"], { type: "call", id: conferenceId }),
  );
  const keys = reviews.map(({ conferenceId, submissionId: id }) => ({ conferenceId, id }));
  const submissions = new Map((await getItems(ctx.db, submissionEntity, keys)).map((one) => [one.id, one]));
  const ids = [...new Set(reviews.map(({ conferenceId }) => conferenceId))];
  const titles = new Map((await findConferences(ctx.db, ids)).map(({ id, title }) => [id, title]));
  const calls = new Map(await Promise.all(ids.map(async (id) => [id, await getCall(ctx.db, id)] as const)));
  const lines = reviews.flatMap(({ conferenceId, submissionId, state, scores }): readonly ReviewLine[] => {
    const submission = submissions.get(submissionId);
    const call = calls.get(conferenceId);
    const conferenceTitle = titles.get(conferenceId);
    if (!submission?.content || !call || !conferenceTitle || isOwnWork(submission, email)) return [];
    const total = state === "given" ? totalOf(call.criteria, scores) : null;
    const { title } = submission.content;
    return [{ conferenceId, conferenceTitle, submissionId, title, state, total, open: isReviewed(submission) }];
  });
  return lines.toSorted((a, b) => Number(a.state === "given") - Number(b.state === "given"));
}
