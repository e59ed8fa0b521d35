import type { OfferedEntry } from "../directory/schema.ts";
import { canonicalName } from "../directory/words.ts";
import type { Answers, AnswerValue, Condition, ConditionGroup, Definition, Field, Rule } from "./schema.ts";
import { type FileKind, fileKinds } from "./terms.ts";

/** What a rule may look at beside earlier answers. */
export interface Facts {
  readonly categoryId: string;
}

/** The answer to a field, or undefined; a key that every object has is no answer. */
export const answerTo = (answers: Answers, key: string): AnswerValue | undefined =>
  Object.hasOwn(answers, key) ? answers[key] : undefined;

const equal = (answer: AnswerValue | undefined, value: string | number): boolean =>
  Array.isArray(answer) ? answer.some((one) => one === value) : answer === value;

function holdsOne(condition: Condition, answers: Answers, facts: Facts): boolean {
  if (condition.is === "category") return condition.ids.includes(facts.categoryId);
  const answer = answerTo(answers, condition.field);
  switch (condition.is) {
    case "answered":
      return answer !== undefined && answer !== false;
    case "equals":
      return equal(answer, condition.value);
    case "oneOf":
      return condition.values.some((value) => equal(answer, value));
    case "atLeast":
      return typeof answer === "number" && answer >= condition.value;
    case "atMost":
      return typeof answer === "number" && answer <= condition.value;
  }
}

const isGroup = (one: Condition | ConditionGroup): one is ConditionGroup => "match" in one;

/** Whether a rule holds for the answers so far; no rule always does. */
export function holds(rule: Rule | undefined, answers: Answers, facts: Facts): boolean {
  if (rule === undefined) return true;
  const holdsPart = (part: Condition | ConditionGroup): boolean => {
    if (!isGroup(part)) return holdsOne(part, answers, facts);
    const inner = (one: Condition): boolean => holdsOne(one, answers, facts);
    return part.match === "all" ? part.of.every(inner) : part.of.some(inner);
  };
  return rule.match === "all" ? rule.of.every(holdsPart) : rule.of.some(holdsPart);
}

/** The conditions of a rule, those of its groups among them. */
export const conditionsOf = (rule: Rule | undefined): readonly Condition[] =>
  rule?.of.flatMap((part) => (isGroup(part) ? part.of : [part])) ?? [];

/** All fields in the order of the form. */
export const fieldsOf = ({ sections }: Definition): readonly Field[] => sections.flatMap(({ fields }) => fields);

/** True for what is encrypted, masked and read only with a note. */
export const isSensitive = (field: Field): boolean =>
  (field.type === "text" || field.type === "file") && field.sensitive;

const without = (definition: Definition, drop: (field: Field) => boolean): Definition => ({
  sections: definition.sections
    .map((section) => ({ ...section, fields: section.fields.filter((field) => !drop(field)) }))
    .filter(({ fields }) => fields.length > 0),
});

/** The keys of what only organizers see. */
export const internalKeys = ({ definition }: { readonly definition: Definition }): ReadonlySet<string> =>
  new Set(fieldsOf(definition).flatMap(({ internal, key }) => (internal ? [key] : [])));

/** The form without what only organizers may see. */
export const withoutInternal = (definition: Definition): Definition => without(definition, ({ internal }) => internal);

const looksAtCategory = (one: { visibleIf?: Rule | undefined }): boolean =>
  conditionsOf(one.visibleIf).some(({ is }) => is === "category");

const unruled = <T extends { visibleIf?: Rule | undefined }>(one: T): T =>
  looksAtCategory(one) ? { ...one, visibleIf: undefined } : one;

/** The form without rules on categories, which belong to one conference. */
export const withoutCategories = ({ sections }: Definition): Definition => ({
  sections: sections.map((section) => unruled({ ...section, fields: section.fields.map(unruled) })),
});

const mappedCondition = (one: Condition, idOf: (id: string) => string): Condition =>
  one.is === "category" ? { ...one, ids: one.ids.map(idOf) } : one;

const remapped = <T extends { visibleIf?: Rule | undefined }>(one: T, idOf: (id: string) => string): T =>
  one.visibleIf === undefined
    ? one
    : {
        ...one,
        visibleIf: {
          ...one.visibleIf,
          of: one.visibleIf.of.map((part) =>
            "of" in part
              ? { ...part, of: part.of.map((inner) => mappedCondition(inner, idOf)) }
              : mappedCondition(part, idOf),
          ),
        },
      };

/** The form with other ids of categories in its rules. */
export const mapCategories = ({ sections }: Definition, idOf: (id: string) => string): Definition => ({
  sections: sections.map((section) =>
    remapped({ ...section, fields: section.fields.map((field) => remapped(field, idOf)) }, idOf),
  ),
});

/** An answer that is a file names it by its id and how it is called: `fil_…/Letter.pdf`. */
export const fileAnswer = /^fil_[0-9A-HJKMNP-TV-Z]{26}\/[^/\\]{1,160}$/;

/** Which file an answer is, and how it is called; null where the answer is none. */
export function fileOf(value: AnswerValue | undefined): { readonly id: string; readonly filename: string } | null {
  if (typeof value !== "string" || !fileAnswer.test(value)) return null;
  const at = value.indexOf("/");
  return { id: value.slice(0, at), filename: value.slice(at + 1) };
}

const entryAnswerForm = /^dir_[0-9A-HJKMNP-TV-Z]{26}\/.{2,160}$/u;

/** An answer that is an entry of the directory names it by its id and how it is called: `dir_…/Naryn City Court`. */
export const entryAnswer = ({ id, name }: Pick<OfferedEntry, "id" | "name">): string => `${id}/${canonicalName(name)}`;

/** Which entry of the directory an answer is, and how it was called; null where the answer is free text. */
export function entryOf(value: AnswerValue | undefined): { readonly id: string; readonly name: string } | null {
  if (typeof value !== "string" || !entryAnswerForm.test(value)) return null;
  const at = value.indexOf("/");
  return { id: value.slice(0, at), name: value.slice(at + 1) };
}

/** The kind of a file by its name, among those that a question accepts; null where it is none of them. */
export function fileTypeOf(accepts: readonly FileKind[], filename: string): string | null {
  const lower = filename.toLowerCase();
  const types = accepts.flatMap((kind) => Object.entries<readonly string[]>(fileKinds[kind]));
  return types.find(([, ends]) => ends.some((end) => lower.endsWith(end)))?.[0] ?? null;
}
