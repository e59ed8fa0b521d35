import type { Conference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { create, replace, type Write } from "../db/write.ts";
import { resolveInstitutions } from "../directory/index.ts";
import {
  answeredVersion,
  answersEntity,
  attachWrites,
  callFormId,
  checkAnswers,
  countWrites,
  getAnswers,
  getForm,
  isOver,
  openSealed,
  refused,
  replacedFiles,
  requireFiles,
  settleInstitutions,
  toStored,
} from "../form/index.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import { DomainError, invalidField } from "../shared/errors.ts";
import { type OwnSubmissionFound, requireOwnSubmission, requireWritable, type SubmissionRef } from "./access.ts";
import { answersKey, ownPageOf } from "./own-submission.ts";
import { stateAfter } from "./policy.ts";
import { submissionEntity } from "./repo.ts";
import {
  type Call,
  type Content,
  type OwnSubmission,
  offerKey,
  type Submission,
  type SubmissionInput,
} from "./schema.ts";

/** What was sent against what the call offers. @throws validation_failed */
function contentOf(call: Call, { form: _form, offer, ...input }: SubmissionInput): Content {
  const chosen = call.offers.find((one) => offerKey(one) === offer);
  if (chosen === undefined) throw invalidField("/offer", "invalid_choice");
  const { trackId } = input;
  if (trackId === null && call.trackIds.length > 0) throw invalidField("/trackId", "required");
  if (trackId !== null && !call.trackIds.includes(trackId)) throw invalidField("/trackId", "invalid_choice");
  return { ...input, ...chosen };
}

/** Options that the new answers hold and the earlier ones did not, and the other way round. */
function optionWrites(formId: string, before: readonly string[], after: readonly string[]): readonly Write[] {
  const taken = after.filter((option) => !before.includes(option));
  const given = before.filter((option) => !after.includes(option));
  return [...countWrites(formId, taken, 1, "/form/answers"), ...countWrites(formId, given, -1, "/form/answers")];
}

/**
 * The writes that keep the answers to the call's own questions.
 * @throws validation_failed naming `/form/number` where the form has changed, or `/form/answers/<key>`
 */
async function answerWrites(
  ctx: Ctx,
  conference: Conference,
  submission: Submission,
  given: SubmissionInput["form"],
): Promise<readonly Write[]> {
  const form = await getForm(ctx.db, conference.id, callFormId(conference.id));
  if (form === null || form.publishedNumber === 0) {
    if (given) throw invalidField("/form/number", "form_changed");
    return [];
  }
  const version = await answeredVersion(ctx, form, given?.number ?? form.publishedNumber, "/form");
  if (isOver(ctx, conference, version)) return [];
  const key = answersKey(submission);
  const before = await getAnswers(ctx.db, key);
  // A secret that is kept is not asked for again.
  const kept = before === null ? {} : openSealed(ctx, before);
  const checked = checkAnswers(
    version.definition,
    { ...kept, ...given?.answers },
    { categoryId: "", by: "participant" },
  );
  if (checked.errors.length > 0) throw refused(checked.errors, "/form/answers");
  const directory = () => resolveInstitutions(ctx, conference.id);
  const answers = await settleInstitutions(directory, version, checked.answers, "/form/answers");
  const owner = { ...key, conferenceId: conference.id, personId: submission.id };
  const files = await requireFiles(ctx, version, answers, { owner: before, pointer: "/form/answers" });
  const stored = toStored(ctx, owner, version, answers, before);
  // What a withdrawn submission held was given back.
  const held = submission.state === "withdrawn" ? [] : (before?.held ?? []);
  const gone = before === null ? [] : await replacedFiles(ctx, { ...before.answers, ...kept }, answers, owner);
  return [
    before === null ? create(answersEntity, stored) : replace(answersEntity, stored, before.version),
    ...attachWrites(files, owner),
    ...gone,
    ...optionWrites(form.id, held, stored.held),
  ];
}

const moved = (ctx: Ctx, known: Submission, state: Submission["state"], content: Content): Submission => ({
  ...known,
  state,
  // Whoever comes back after having withdrawn is decided on anew.
  ...(known.state === "withdrawn" && { told: null }),
  written: null,
  content,
  submittedAt: known.submittedAt ?? ctx.now().toISOString(),
  updatedAt: ctx.now().toISOString(),
  version: known.version + 1,
});

async function store(
  ctx: Ctx,
  { submission, conference }: OwnSubmissionFound,
  next: Submission,
  writes: readonly Write[],
) {
  const again = submission.state !== "draft" && submission.state !== "withdrawn";
  await commit(asSystem(ctx, "call"), {
    writes: [replace(submissionEntity, next, submission.version), ...writes],
    activity: {
      name: again ? "call.submission_changed" : "call.submitted",
      scopeId: conference.id,
      subjectId: submission.id,
    },
    answer: null,
  });
}

/**
 * Sends a submission, or what was changed of it, until the deadline; withdrawn ones come back.
 * @throws unauthenticated, not_found, window_closed, invalid_state once a decision was told, stale_version, validation_failed
 */
export async function submit(
  ctx: Ctx,
  ref: SubmissionRef,
  input: SubmissionInput,
  readVersion: number,
): Promise<OwnSubmission> {
  const found = await requireOwnSubmission(ctx, ref);
  const { submission, call, conference } = found;
  const state = stateAfter(submission, "submit");
  if (state === null) throw new DomainError("invalid_state");
  await requireWritable(ctx, call, submission.email);
  if (submission.version !== readVersion) throw new DomainError("stale_version");
  const next = moved(ctx, submission, state, contentOf(call, input));
  await store(ctx, found, next, await answerWrites(ctx, conference, submission, input.form));
  return ownPageOf(ctx, { ...found, submission: next });
}
