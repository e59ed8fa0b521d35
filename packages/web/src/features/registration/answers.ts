import { answerValue } from "@assize/core/form/schema.ts";
import type { Locale } from "@assize/core/i18n/locale.ts";
import {
  type ConsentKind,
  type ConsentRecord,
  consentKinds,
  type Registration,
  registerInput,
  updateRegistrationInput,
} from "@assize/core/registration/schema.ts";
import type { FieldError } from "@assize/core/shared/errors.ts";
import { type FieldIssue, fieldErrorOf } from "@assize/core/shared/field-error.ts";
import * as v from "valibot";

const text = v.optional(v.string(), "");

/** The form as the person fills it in: every answer a text or a tick, empty where there is none yet. */
export const draftSchema = v.object({
  categoryId: text,
  accessCode: text,
  email: text,
  familyName: text,
  givenName: text,
  patronymic: text,
  phone: text,
  sex: text,
  institution: text,
  position: text,
  courtLevel: text,
  region: text,
  languages: v.optional(v.array(v.string()), []),
  locale: text,
  consents: v.optional(
    v.object({
      processing: v.optional(v.boolean(), false),
      photo: v.optional(v.boolean(), false),
      press: v.optional(v.boolean(), false),
      listed: v.optional(v.boolean(), false),
    }),
    {},
  ),
  /** Answers to the conference's own form, by the key of the question. */
  form: v.optional(v.record(v.string(), answerValue), {}),
});
export type Draft = v.InferOutput<typeof draftSchema>;
/** An answer that is one text. */
export type TextAnswer = Exclude<keyof Draft, "languages" | "consents" | "form">;

export const emptyDraft = (locale: Locale): Draft => v.parse(draftSchema, { locale, languages: [locale] });

const given = (records: readonly ConsentRecord[], kind: ConsentKind): boolean =>
  records.some((record) => record.kind === kind && record.given);

/** A registration as the form shows it. */
export function draftOf(registration: Registration): Draft {
  const consents = Object.fromEntries(consentKinds.map((kind) => [kind, given(registration.consents, kind)]));
  return v.parse(draftSchema, { ...registration, consents });
}

/** An answer left blank is an answer not given. */
const answered = (draft: Partial<Draft>): Partial<Draft> =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => typeof value !== "string" || value.trim() !== ""));

export type Checked<T> =
  | { readonly value: T; readonly errors: readonly [] }
  | { readonly value: null; readonly errors: readonly FieldError[] };

/** Fields that are chosen, not written. */
const chosen: ReadonlySet<string> = new Set(["/categoryId", "/courtLevel", "/region", "/languages"]);

/** The first error of each field; an answer that is not chosen yet asks to be chosen. */
export function firstErrors(issues: readonly FieldIssue[]): readonly FieldError[] {
  const seen = new Set<string>();
  return issues
    .map(fieldErrorOf)
    .filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer))
    .map((error) =>
      error.code === "required" && chosen.has(error.pointer) ? { ...error, code: "invalid_choice" } : error,
    );
}

function check<S extends v.GenericSchema>(schema: S, input: unknown): Checked<v.InferOutput<S>> {
  const result = v.safeParse(schema, input);
  if (result.success) return { value: result.output, errors: [] };
  return { value: null, errors: firstErrors(result.issues) };
}

/** The draft as a registration to send, or what is wrong with it: the same schema that the API holds. */
export const checkNew = ({ form: _form, ...draft }: Draft) => check(registerInput, answered(draft));

/** The draft as a change of answers. */
export const checkChange = ({
  categoryId: _category,
  accessCode: _code,
  email: _email,
  form: _form,
  ...answers
}: Draft) => check(updateRegistrationInput, answered(answers));
