import { type Checked as CheckedForm, checkAnswers } from "@assize/core/form/check.ts";
import { answerTo, fieldsOf, isSensitive } from "@assize/core/form/rules.ts";
import type { Answers, Field, OpenForm } from "@assize/core/form/schema.ts";
import type { RegisterInput } from "@assize/core/registration/schema.ts";
import { type Checked, checkNew, type Draft } from "./answers.ts";
import { answerPointer } from "./register-steps.ts";

const nothingAsked: CheckedForm = { answers: {}, errors: [], sections: [] };

/** What the conference's own form makes of a draft; answers to questions that it no longer has are left out. */
export function checkOwnForm(form: OpenForm | null, draft: Pick<Draft, "form" | "categoryId">): CheckedForm {
  if (form === null) return nothingAsked;
  const given: Answers = {};
  const written = { ...draft.form };
  for (const { key } of fieldsOf(form.definition)) {
    const value = answerTo(written, key);
    if (value !== undefined) given[key] = value;
  }
  return checkAnswers(form.definition, given, { categoryId: draft.categoryId, by: "participant" });
}

/** The draft as a registration to send, with the answers to the conference's own form. */
export function checkWhole(form: OpenForm | null, draft: Draft): Checked<RegisterInput> {
  const fixed = checkNew(draft);
  const own = checkOwnForm(form, draft);
  const errors = own.errors.map((error) => ({ ...error, pointer: answerPointer(error.pointer.slice(1)) }));
  if (fixed.value === null || errors.length > 0) return { value: null, errors: [...fixed.errors, ...errors] };
  const answered = form === null ? {} : { form: { number: form.number, answers: own.answers } };
  return { value: { ...fixed.value, ...answered }, errors: [] };
}

/** A draft without the answers to some questions. */
function without(form: OpenForm | null, draft: Draft, drop: (field: Field) => boolean): Draft {
  const dropped = new Set((form === null ? [] : fieldsOf(form.definition)).filter(drop).map(({ key }) => key));
  return { ...draft, form: Object.fromEntries(Object.entries(draft.form).filter(([key]) => !dropped.has(key))) };
}

/** A draft as the device may keep it: without what is to be kept secret. */
export const withoutSecrets = (form: OpenForm | null, draft: Draft): Draft => without(form, draft, isSensitive);

/** Files stay with the device that sent them: they wait two days for the registration, a mailed link opens for longer. */
export const withoutFiles = (form: OpenForm | null, draft: Draft): Draft =>
  without(form, draft, ({ type }) => type === "file");
