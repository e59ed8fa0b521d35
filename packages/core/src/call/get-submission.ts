import { getAnswers, getVersion, viewOf } from "../form/index.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { requireCall } from "./access.ts";
import { lineOf } from "./list-submissions.ts";
import { answersKey } from "./own-submission.ts";
import { getSubmission } from "./repo.ts";
import type { SubmissionDetail } from "./schema.ts";

/** A submission whole, for those who run the call; a draft is nobody's but its author's. @throws unauthenticated, not_found */
export async function getCallSubmission(ctx: Ctx, conferenceId: string, id: string): Promise<SubmissionDetail> {
  await requireCall(ctx, conferenceId);
  const submission = await getSubmission(ctx.db, conferenceId, id);
  const line = submission && lineOf(submission);
  if (submission === null || submission.content === null || line === null) throw notFound();
  const stored = await getAnswers(ctx.db, answersKey(submission));
  const version = stored && (await getVersion(ctx.db, stored.formId, stored.number));
  const { email, locale, content } = submission;
  return { line, email, locale, content, answers: stored && viewOf(stored), version };
}
