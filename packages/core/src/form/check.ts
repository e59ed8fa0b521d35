import * as v from "valibot";
import { regions } from "../registration/terms.ts";
import type { FieldError } from "../shared/errors.ts";
import { fieldErrorOf } from "../shared/field-error.ts";
import { email, line, phone, prose, wholeNumber } from "../shared/text.ts";
import { answerTo, entryOf, type Facts, fieldsOf, fileAnswer, fileTypeOf, holds } from "./rules.ts";
import {
  type Answers,
  type AnswerValue,
  answerLanguages,
  countries,
  type Definition,
  type Field,
  type Section,
} from "./schema.ts";

export interface Asked extends Facts {
  /** Whose answers they are: participants never meet internal fields. */
  readonly by: "participant" | "organizer";
}

/** What a form makes of answers. */
export interface Checked {
  /** What is kept: clean answers to the questions that are asked, and nothing else. */
  readonly answers: Answers;
  /** One for each wrong answer; the pointer is the key: `/diet`. */
  readonly errors: readonly FieldError[];
  /** The questions that are asked; sections without one are left out. */
  readonly sections: readonly Section[];
}

const isDay = (text: string): boolean => {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};

/** Birthdays reach back further than conferences. */
const anyDay = v.pipe(
  v.string("required"),
  v.regex(/^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$/, "invalid_date"),
  v.check(isDay, "invalid_date"),
);

const keysOf = (field: Field): readonly string[] => ("options" in field ? field.options.map(({ key }) => key) : []);

function chosen(field: Field) {
  const keys = keysOf(field);
  // The order of the form, each once: equal choices are equal answers.
  return v.pipe(
    v.array(v.picklist(keys, "invalid_choice"), "invalid"),
    v.transform((all) => keys.filter((key) => all.includes(key))),
  );
}

/** Which file it is; that it came and is what its name says, the API sees when it is kept. */
const fileName = ({ accepts }: Extract<Field, { type: "file" }>) =>
  v.pipe(
    v.string("invalid"),
    v.normalize("NFC"),
    v.regex(fileAnswer, "invalid"),
    v.check((name) => printable(name), "control_characters"),
    v.check((name) => fileTypeOf(accepts, name) !== null, "file_type_mismatch"),
  );

/** An entry of the directory or, where the question allows it, a name that is not there; which entry it is, the API sees when it is kept. */
const institution = ({ listedOnly }: Extract<Field, { type: "institution" }>) => {
  const entry = v.pipe(
    v.string("invalid"),
    v.normalize("NFC"),
    v.check((text) => entryOf(text) !== null, "not_in_list"),
    v.check((text) => v.is(line(2, 160), entryOf(text)?.name), "control_characters"),
  );
  return v.lazy((given) => (listedOnly || (typeof given === "string" && entryOf(given)) ? entry : line(2, 160)));
};

const printable = (text: string): boolean => v.is(line(1, 200), text);

function schemaOf(field: Field): v.GenericSchema<unknown, AnswerValue> {
  switch (field.type) {
    case "text":
      return line(1, field.maxLength);
    case "longText":
      return prose(1, field.maxLength);
    case "number":
      return wholeNumber(field.min ?? -1_000_000_000, field.max ?? 1_000_000_000);
    case "date":
      return anyDay;
    case "choice":
      return v.picklist(keysOf(field), "invalid_choice");
    case "multipleChoice":
      return chosen(field);
    case "country":
      return v.picklist(countries, "invalid_choice");
    case "region":
      return v.picklist(regions, "invalid_choice");
    case "institution":
      return institution(field);
    case "language":
      return v.picklist(answerLanguages, "invalid_choice");
    case "phone":
      return phone;
    case "email":
      return email;
    case "file":
      return fileName(field);
    case "consent":
      return v.boolean("invalid");
  }
}

/** What people leave empty they did not answer. */
const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);

function checkField(field: Field, given: AnswerValue | undefined): { value?: AnswerValue; error?: FieldError } {
  const pointer = `/${field.key}`;
  // A consent that was not given was refused, however it was left empty.
  const value = field.type === "consent" && isBlank(given) ? false : given;
  if (isBlank(value)) return field.required ? { error: { pointer, code: "required" } } : {};
  if (field.type === "consent" && field.required && value === false)
    return { error: { pointer, code: "consent_required" } };
  const result = v.safeParse(schemaOf(field), value);
  if (result.success) return isBlank(result.output) ? {} : { value: result.output };
  const issue = fieldErrorOf(result.issues[0]);
  return { error: { ...issue, pointer } };
}

const escaped = (key: string): string => key.replaceAll("~", "~0").replaceAll("/", "~1");

/** Answers to questions that the form does not have. */
function unknownAnswers(definition: Definition, given: Answers): readonly FieldError[] {
  const known = new Set(fieldsOf(definition).map(({ key }) => key));
  return Object.keys(given)
    .filter((key) => !known.has(key))
    .map((key) => ({ pointer: `/${escaped(key)}`, code: "unknown_field" }));
}

/**
 * The one interpretation of a form, in the browser and in the API: goes through the questions in their order, asks those that the answers so
 * far call for, and keeps clean answers to them. An answer to a question that is not asked is left out; one to no question at all is refused.
 */
export function checkAnswers(definition: Definition, given: Answers, asked: Asked): Checked {
  const answers: Answers = {};
  const errors: FieldError[] = [];
  const sections: Section[] = [];
  for (const section of definition.sections) {
    const fields: Field[] = [];
    const sectionAsked = holds(section.visibleIf, answers, asked);
    for (const field of section.fields) {
      if (!sectionAsked || (field.internal && asked.by === "participant")) continue;
      if (!holds(field.visibleIf, answers, asked)) continue;
      fields.push(field);
      const { value, error } = checkField(field, answerTo(given, field.key));
      if (value !== undefined) answers[field.key] = value;
      if (error !== undefined) errors.push(error);
    }
    if (fields.length > 0) sections.push({ ...section, fields });
  }
  return { answers, errors: [...errors, ...unknownAnswers(definition, given)], sections };
}
