import { callFormId, getAnswers, getVersion, internalKeys, viewOf } from "../form/index.ts";
import type { Ctx } from "../shared/context.ts";
import { type OwnSubmissionFound, requireOwnSubmission, type SubmissionRef, writableUntil } from "./access.ts";
import { publicCallOf } from "./get-call.ts";
import { callWindow, shownState, stateAfter } from "./policy.ts";
import type { OwnSubmission, Submission } from "./schema.ts";

/** Where the answers to the form of a call lie. */
export const answersKey = ({ conferenceId, id }: Pick<Submission, "conferenceId" | "id">) => ({
  registrationId: id,
  formId: callFormId(conferenceId),
  part: 1,
});

async function ownAnswers(ctx: Ctx, submission: Submission) {
  const stored = await getAnswers(ctx.db, answersKey(submission));
  const version = stored && (await getVersion(ctx.db, stored.formId, stored.number));
  return stored && viewOf(stored, version ? internalKeys(version) : new Set());
}

/** The author's page of a submission that was found. */
export async function ownPageOf(
  ctx: Ctx,
  { submission, call, conference }: OwnSubmissionFound,
): Promise<OwnSubmission> {
  const { id, email, locale, written, content, submittedAt, version } = submission;
  const editableUntil = await writableUntil(ctx, call, email);
  const inTime = callWindow(call, ctx.now()) !== "not_yet" && ctx.now().toISOString() < editableUntil;
  return {
    id,
    email,
    locale,
    state: shownState(submission),
    written,
    content,
    answers: await ownAnswers(ctx, submission),
    editable: inTime && stateAfter(submission, "submit") !== null,
    editableUntil,
    withdrawable: submission.state !== "withdrawn" && stateAfter(submission, "withdraw") !== null,
    submittedAt,
    call: await publicCallOf(ctx, conference, call),
    version,
  };
}

/** The author's own page. @throws unauthenticated, not_found */
export const getOwnSubmission = async (ctx: Ctx, ref: SubmissionRef): Promise<OwnSubmission> =>
  ownPageOf(ctx, await requireOwnSubmission(ctx, ref));
