import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { requireOwnSubmission, requireWritable, type SubmissionRef } from "./access.ts";
import { ownPageOf } from "./own-submission.ts";
import { stateAfter } from "./policy.ts";
import { submissionEntity } from "./repo.ts";
import type { OwnSubmission, Submission, Written } from "./schema.ts";

/** Keeps what is written of a draft, whole or not. @throws unauthenticated, not_found, window_closed, invalid_state, stale_version */
export async function keepWritten(
  ctx: Ctx,
  ref: SubmissionRef,
  written: Written,
  readVersion: number,
): Promise<OwnSubmission> {
  const found = await requireOwnSubmission(ctx, ref);
  const { submission, call } = found;
  if (stateAfter(submission, "keep") === null) throw new DomainError("invalid_state");
  await requireWritable(ctx, call, submission.email);
  if (submission.version !== readVersion) throw new DomainError("stale_version");
  const next: Submission = {
    ...submission,
    written,
    updatedAt: ctx.now().toISOString(),
    version: readVersion + 1,
  };
  await commit(asSystem(ctx, "call"), {
    writes: [replace(submissionEntity, next, readVersion)],
    activity: { name: "call.draft_kept", scopeId: ref.conferenceId, subjectId: submission.id },
    answer: null,
  });
  return ownPageOf(ctx, { ...found, submission: next });
}
