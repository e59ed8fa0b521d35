import type { Ctx } from "../shared/context.ts";
import type { MultiText } from "../shared/multi-text.ts";
import { everyField, fieldEver } from "./policy.ts";
import { getForm, getVersion, type StoredAnswers } from "./repo.ts";
import { answerTo } from "./rules.ts";
import type { Answers, AnswerValue, Field, FieldType } from "./schema.ts";
import { openSealed, viewOf } from "./stored-answers.ts";

interface AnswerInWords {
  readonly type: FieldType;
  readonly label: MultiText;
  readonly value: AnswerValue;
  /** The words of chosen options. */
  readonly chosen: MultiText[];
}

function inWords(field: Field, value: AnswerValue): AnswerInWords {
  const keys = Array.isArray(value) ? value : [value];
  const chosen = "options" in field ? field.options.filter(({ key }) => keys.includes(key)) : [];
  return { type: field.type, label: field.label, value, chosen: chosen.map(({ label }) => label) };
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
  const { masked: _masked, ...view } = viewOf(stored);
  return { ...view, answers: all, formTitle: form?.title ?? { source: "en" as const, en: "" }, items };
}
