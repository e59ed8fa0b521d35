import { commit } from "../db/commit.ts";
import {
  fieldEver,
  fileOf,
  getAnswerFile,
  getAnswers,
  getVersion,
  isSensitive,
  type OpenAnswerFileInput,
  openSealed,
} from "../form/index.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField, notFound } from "../shared/errors.ts";
import { requireCall } from "./access.ts";
import { answersKey } from "./own-submission.ts";
import type { OpenedAnswer } from "./review-schema.ts";

/** A secret answer is read for a reason, which stands in the trail before anything is shown. */
async function noteReading(ctx: Ctx, conferenceId: string, id: string, field: string, reason: string): Promise<void> {
  await commit(
    { ...ctx, idempotency: null },
    {
      writes: [],
      activity: { name: "call.secret_read", scopeId: conferenceId, subjectId: id, reason, data: { field } },
      answer: null,
    },
  );
}

/**
 * An answer that is not shown with the submission, for those who run the call: a file as a link of some minutes, a secret in the open. A secret is
 * read for a reason.
 * @throws unauthenticated, not_found, validation_failed naming `/reason`
 */
export async function openSubmissionAnswer(
  ctx: Ctx,
  conferenceId: string,
  id: string,
  { field: key, reason }: OpenAnswerFileInput,
): Promise<OpenedAnswer> {
  await requireCall(ctx, conferenceId);
  const stored = await getAnswers(ctx.db, answersKey({ conferenceId, id }));
  const version = stored && (await getVersion(ctx.db, stored.formId, stored.number));
  const field = version && fieldEver(version, key);
  const answers = stored && { ...stored.answers, ...openSealed(ctx, stored) };
  if (!field || !answers || !Object.hasOwn(answers, key)) throw notFound();
  const named = field.type === "file" ? fileOf(answers[key]) : null;
  const file = named && (await getAnswerFile(ctx.db, named.id));
  if (field.type === "file" && (!file || file.registrationId !== id || file.state !== "ready")) throw notFound();
  if (isSensitive(field)) {
    if (reason === undefined) throw invalidField("/reason", "required");
    await noteReading(ctx, conferenceId, id, key, reason);
  }
  if (!file) return { answer: String(answers[key]), link: null };
  return { answer: null, link: await ctx.files.signDownload(file.storageKey, file.filename, file.contentType) };
}
