import { replace, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, type FieldError } from "../shared/errors.ts";
import { type AnswerFile, answerFileEntity, getAnswerFiles } from "./file-repo.ts";
import type { StoredAnswers } from "./repo.ts";
import { answerTo, fieldsOf, fileOf } from "./rules.ts";
import type { Answers, FormVersion } from "./schema.ts";

type Owner = Pick<StoredAnswers, "formId" | "registrationId" | "part">;

/** The ids of the files that answers name. */
const fileIdsIn = (answers: Answers): readonly string[] =>
  Object.values(answers).flatMap((value) => fileOf(value)?.id ?? []);

const belongsTo = (file: AnswerFile, { formId, registrationId, part }: Owner): boolean =>
  file.formId === formId && file.registrationId === registrationId && file.part === part;

const isFree = (file: AnswerFile): boolean => file.registrationId === null && file.state === "ready";

/**
 * The files that answers name: each came, was sent for this question, and belongs to nobody else.
 * @throws validation_failed naming the question whose file is missing
 */
export async function requireFiles(
  ctx: Ctx,
  version: Pick<FormVersion, "definition" | "formId">,
  answers: Answers,
  { owner, pointer }: { readonly owner: Owner | null; readonly pointer: string },
): Promise<readonly AnswerFile[]> {
  const asked = fieldsOf(version.definition).flatMap(({ key, type }) => {
    const file = type === "file" ? fileOf(answerTo(answers, key)) : null;
    return file === null ? [] : [{ key, ...file }];
  });
  if (asked.length === 0) return [];
  const found = await getAnswerFiles(
    ctx.db,
    asked.map(({ id }) => id),
  );
  const known = new Map(found.map((file) => [file.id, file]));
  const errors = asked.flatMap(({ key, id, filename }): readonly FieldError[] => {
    const file = known.get(id);
    const right = file?.formId === version.formId && file.field === key && file.filename === filename;
    if (file && right && (isFree(file) || (owner !== null && belongsTo(file, owner)))) return [];
    return [{ pointer: `${pointer}/${key}`, code: "file_missing" }];
  });
  if (errors.length > 0) throw new DomainError("validation_failed", { errors });
  return found;
}

/** The writes by which free files become part of an answer. */
export const attachWrites = (files: readonly AnswerFile[], { registrationId, part }: Owner): readonly Write[] =>
  files
    .filter(({ registrationId: holder }) => holder === null)
    .map((file) =>
      replace(answerFileEntity, { ...file, registrationId, part, version: file.version + 1 }, file.version),
    );

/** The writes by which files stop being answers: nothing says any more what they are, and the next sweep takes their bytes away. */
export const dropWrites = (files: readonly AnswerFile[]): readonly Write[] =>
  files.map(({ id, conferenceId, formId, field, storageKey, version }) =>
    replace(
      answerFileEntity,
      {
        id,
        conferenceId,
        formId,
        field,
        storageKey,
        registrationId: null,
        part: 0,
        state: "pending",
        filename: "",
        contentType: "",
        sizeBytes: 0,
        sha256Base64: "",
        looseSince: "0",
        version: version + 1,
      },
      version,
    ),
  );

/** The writes for files that answers named and no longer do. */
export async function replacedFiles(
  ctx: Ctx,
  before: Answers,
  after: Answers,
  owner: Owner,
): Promise<readonly Write[]> {
  const still = new Set(fileIdsIn(after));
  const gone = fileIdsIn(before).filter((id) => !still.has(id));
  if (gone.length === 0) return [];
  return dropWrites((await getAnswerFiles(ctx.db, gone)).filter((file) => belongsTo(file, owner)));
}
