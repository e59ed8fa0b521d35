import type { Ctx } from "../shared/context.ts";
import type { MultiText } from "../shared/multi-text.ts";
import { getAnswerFile } from "./file-repo.ts";
import { everyField, fieldEver } from "./policy.ts";
import { getForm, getVersion, type StoredAnswers } from "./repo.ts";
import { answerTo, fileOf } from "./rules.ts";
import type { Answers, AnswerValue, Field, FieldType } from "./schema.ts";
import { openSealed, viewOf } from "./stored-answers.ts";

interface AnswerInWords {
  readonly type: FieldType;
  readonly label: MultiText;
  readonly value: AnswerValue;
  /** The words of chosen options. */
  readonly chosen: MultiText[];
  /** Where the answer is a file: its name, and a link of some minutes to it. */
  readonly file?: { readonly filename: string; readonly url: string; readonly expiresAt: string };
}

function inWords(field: Field, value: AnswerValue): AnswerInWords {
  const keys = Array.isArray(value) ? value : [value];
  const chosen = "options" in field ? field.options.filter(({ key }) => keys.includes(key)) : [];
  return { type: field.type, label: field.label, value, chosen: chosen.map(({ label }) => label) };
}

async function withLink(ctx: Ctx, { registrationId }: StoredAnswers, item: AnswerInWords): Promise<AnswerInWords> {
  const named = item.type === "file" ? fileOf(item.value) : null;
  const file = named && (await getAnswerFile(ctx.db, named.id));
  if (!file || file.registrationId !== registrationId) return item;
  const link = await ctx.files.signDownload(file.storageKey, file.filename, file.contentType);
  return { ...item, file: { filename: file.filename, ...link } };
}

/** Answers with the questions of the version that was answered, sensitive ones in the open: for the person's own eyes. */
export async function readAnswersInWords(ctx: Ctx, stored: StoredAnswers) {
  const form = await getForm(ctx.db, stored.conferenceId, stored.formId);
  const version = await getVersion(ctx.db, stored.formId, stored.number);
  const all: Answers = { ...stored.answers, ...openSealed(ctx, stored) };
  const items = (version === null ? [] : everyField(version)).flatMap(({ key }) => {
    const value = answerTo(all, key);
    const field = version && fieldEver(version, key);
    return field && value !== undefined ? [inWords(field, value)] : [];
  });
  const withFiles = await Promise.all(items.map((one) => withLink(ctx, stored, one)));
  const { masked: _masked, ...view } = viewOf(stored);
  return { ...view, answers: all, formTitle: form?.title ?? { source: "en" as const, en: "" }, items: withFiles };
}
