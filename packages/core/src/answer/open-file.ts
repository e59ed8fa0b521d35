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
import type { DownloadLink } from "../material/index.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField, notFound } from "../shared/errors.ts";
import { requireAsking } from "./access.ts";
import type { AnswersRef } from "./change-answers.ts";

/**
 * A link of some minutes to a file that is an answer, for the person and for those who read the form. Who reads a secret one of somebody
 * else says what for; that is noted first, and the person finds it.
 * @throws unauthenticated, not_found, validation_failed naming `/reason`
 */
export async function openAnswerFile(
  ctx: Ctx,
  ref: AnswersRef,
  { field: key, reason }: OpenAnswerFileInput,
): Promise<DownloadLink> {
  const { registration, form, by } = await requireAsking(ctx, ref.conferenceId, ref.registrationId, ref.formId);
  const stored = await getAnswers(ctx.db, ref);
  const version = await getVersion(ctx.db, form.id, form.publishedNumber);
  const field = version === null ? undefined : fieldEver(version, key);
  if (stored === null || field?.type !== "file" || (field.internal && by === "participant")) throw notFound();
  const answers = { ...stored.answers, ...openSealed(ctx, stored) };
  const named = fileOf(Object.hasOwn(answers, key) ? answers[key] : undefined);
  const file = named && (await getAnswerFile(ctx.db, named.id));
  if (!file || file.registrationId !== ref.registrationId || file.state !== "ready") throw notFound();
  if (by === "organizer" && isSensitive(field)) {
    if (reason === undefined) throw invalidField("/reason", "required");
    await commit(
      { ...ctx, idempotency: null },
      {
        writes: [],
        activity: {
          name: "form.secret_read",
          scopeId: ref.conferenceId,
          subjectId: ref.registrationId,
          reason,
          data: { personId: registration.personId, formId: ref.formId, field: key },
        },
        answer: null,
      },
    );
  }
  return ctx.files.signDownload(file.storageKey, file.filename, file.contentType);
}
