import { randomBytes } from "node:crypto";
import { registrationWindow, requirePublishedConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { takeUse } from "../db/rate-limit.ts";
import { create, remove, replace } from "../db/write.ts";
import { sniffedBytes, sniffType } from "../material/index.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField, notFound } from "../shared/errors.ts";
import { idPrefixes } from "../shared/ids.ts";
import { readsForm } from "./access.ts";
import { type AnswerFile, answerFileEntity, getAnswerFile } from "./file-repo.ts";
import { getForm, getVersion } from "./repo.ts";
import { fieldsOf, fileTypeOf } from "./rules.ts";
import type { Field, Form, StartAnswerFileInput, StartedAnswerFile } from "./schema.ts";

const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** An id that nobody guesses: whoever names it sent the file. */
const newFileId = (): string =>
  `${idPrefixes.answerFile}_${[...randomBytes(26)].map((byte) => letters[byte % letters.length]).join("")}`;

/** Whoever may answer the form now may send a file for it; visitors only while registration is open. */
async function requireAskedForm(ctx: Ctx, conferenceId: string, formId: string): Promise<Form> {
  const form = await getForm(ctx.db, conferenceId, formId);
  if (form === null || form.publishedNumber === 0) throw notFound();
  if (readsForm(ctx, form)) return form;
  const conference = await requirePublishedConference(ctx, conferenceId);
  // Whether the call is open its room says when the answers come; a file without an answer goes in two days.
  if (form.kind === "call") return form;
  if (ctx.actor.type === "visitor") {
    if (form.kind === "followUp") throw new DomainError("unauthenticated");
    if (registrationWindow(conference, ctx.now()) !== "open") throw new DomainError("window_closed");
  }
  return form;
}

async function requireFileField(ctx: Ctx, form: Form, key: string): Promise<Extract<Field, { type: "file" }>> {
  const version = await getVersion(ctx.db, form.id, form.publishedNumber);
  const field = version === null ? undefined : fieldsOf(version.definition).find((one) => one.key === key);
  if (field?.type !== "file" || (field.internal && !readsForm(ctx, form)))
    throw invalidField("/field", "unknown_reference");
  return field;
}

/**
 * Opens the upload of a file for a question of a form: the answer says where the browser sends it, and for how long. No account is needed;
 * a file that becomes no answer within two days is taken away.
 * @throws not_found, unauthenticated, window_closed, rate_limited, validation_failed naming `/field`, `/filename` or `/sizeBytes`
 */
export async function startAnswerFile(
  ctx: Ctx,
  conferenceId: string,
  formId: string,
  { field: key, filename, sizeBytes, sha256Base64 }: StartAnswerFileInput,
): Promise<StartedAnswerFile> {
  const form = await requireAskedForm(ctx, conferenceId, formId);
  const { accepts, maxMegabytes } = await requireFileField(ctx, form, key);
  const contentType = fileTypeOf(accepts, filename);
  if (contentType === null) throw invalidField("/filename", "file_type_mismatch");
  if (sizeBytes > maxMegabytes * 1024 * 1024) throw invalidField("/sizeBytes", "file_too_large", { maxMegabytes });
  await takeUse(ctx, { bucket: `answer-file:${ctx.callerHash}`, most: 60, windowSeconds: 3600 });
  const file: AnswerFile = {
    id: newFileId(),
    conferenceId,
    formId,
    field: key,
    registrationId: null,
    part: 0,
    state: "pending",
    storageKey: `answers/${formId}/${randomBytes(32).toString("base64url")}`,
    filename,
    contentType,
    sizeBytes,
    sha256Base64,
    looseSince: ctx.now().toISOString(),
    version: 1,
  };
  const upload = await ctx.files.signUpload({ key: file.storageKey, contentType, sizeBytes, sha256Base64 });
  return commit(ctx, {
    writes: [create(answerFileEntity, file)],
    activity: { name: "form.upload_started", scopeId: conferenceId, subjectId: formId, data: { field: key } },
    answer: { fileId: file.id, upload: { ...upload, headers: { ...upload.headers } } },
  });
}

async function refuse(ctx: Ctx, file: AnswerFile, error: DomainError): Promise<never> {
  await ctx.files.remove(file.storageKey);
  await commit(
    { ...ctx, idempotency: null },
    {
      writes: [remove(answerFileEntity, file, file.version)],
      activity: {
        name: "form.upload_refused",
        scopeId: file.conferenceId,
        subjectId: file.formId,
        data: { code: error.errors[0]?.code ?? error.code },
      },
      answer: null,
    },
  );
  throw error;
}

const answerOf = ({ id, filename }: AnswerFile) => ({ answer: `${id}/${filename}` });

/**
 * Takes the file in where its first bytes and size are what was announced; another one is removed. Completing twice changes nothing.
 * @throws not_found, validation_failed naming `/file`, `/sizeBytes` or `/filename`
 */
export async function completeAnswerFile(
  ctx: Ctx,
  conferenceId: string,
  formId: string,
  fileId: string,
): Promise<{ readonly answer: string }> {
  const file = await getAnswerFile(ctx.db, fileId);
  if (file === null || file.conferenceId !== conferenceId || file.formId !== formId || file.filename === "")
    throw notFound();
  if (file.state === "ready") return answerOf(file);
  const found = await ctx.files.head(file.storageKey, sniffedBytes);
  if (found === null) throw invalidField("/file", "file_missing");
  if (found.sizeBytes !== file.sizeBytes) return refuse(ctx, file, invalidField("/sizeBytes", "file_size_mismatch"));
  if ((await sniffType(found.bytes)) !== file.contentType)
    return refuse(ctx, file, invalidField("/filename", "file_type_mismatch"));
  return commit(ctx, {
    writes: [replace(answerFileEntity, { ...file, state: "ready", version: file.version + 1 }, file.version)],
    activity: { name: "form.uploaded", scopeId: conferenceId, subjectId: formId, data: { field: file.field } },
    answer: answerOf(file),
  });
}
