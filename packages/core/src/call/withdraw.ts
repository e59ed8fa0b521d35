import { commit } from "../db/commit.ts";
import { forget, replace, type Write } from "../db/write.ts";
import { countWrites, forgetAnswers, getAnswers } from "../form/index.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { requireOwnSubmission, type SubmissionRef } from "./access.ts";
import { linkWrites } from "./decide.ts";
import { dropSession, sent } from "./make-session.ts";
import { answersKey, ownPageOf } from "./own-submission.ts";
import { stateAfter } from "./policy.ts";
import { submissionEntity } from "./repo.ts";
import type { OwnSubmission, Submission } from "./schema.ts";

/** Options that were counted go back to others. */
async function freedOptions(ctx: Ctx, submission: Submission): Promise<readonly Write[]> {
  const answers = await getAnswers(ctx.db, answersKey(submission));
  return answers === null ? [] : countWrites(answers.formId, answers.held, -1, "/form/answers");
}

/** Takes a submission back, whenever that is; it stays readable for its author, and a session that waits for its place goes. Safe to repeat. @throws unauthenticated, not_found, invalid_state */
export async function withdraw(ctx: Ctx, ref: SubmissionRef): Promise<OwnSubmission> {
  const found = await requireOwnSubmission(ctx, ref);
  const { submission } = found;
  const state = stateAfter(submission, "withdraw");
  if (state === null) throw new DomainError("invalid_state");
  if (submission.state === "withdrawn") return ownPageOf(ctx, found);
  const known = sent(submission);
  const sessionId = known && (await dropSession(asSystem(ctx, "call"), known));
  const at = ctx.now().toISOString();
  const next: Submission = { ...submission, state, sessionId, updatedAt: at, version: submission.version + 1 };
  await commit(asSystem(ctx, "call"), {
    writes: [
      replace(submissionEntity, next, submission.version),
      ...linkWrites(submission, sessionId),
      ...(await freedOptions(ctx, submission)),
    ],
    activity: { name: "call.withdrawn", scopeId: ref.conferenceId, subjectId: submission.id },
    answer: null,
  });
  return ownPageOf(ctx, { ...found, submission: next });
}

/** Deletes a draft that was never sent. @throws unauthenticated, not_found, invalid_state */
export async function discardSubmission(ctx: Ctx, ref: SubmissionRef): Promise<null> {
  const { submission } = await requireOwnSubmission(ctx, ref);
  if (stateAfter(submission, "discard") === null) throw new DomainError("invalid_state");
  await forgetAnswers(asSystem(ctx, "call"), ref.conferenceId, submission.id);
  return commit(asSystem(ctx, "call"), {
    writes: [forget(submissionEntity, submission)],
    activity: { name: "call.draft_discarded", scopeId: ref.conferenceId, subjectId: submission.id },
    answer: null,
  });
}
