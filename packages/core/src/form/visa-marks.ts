import { fieldsOf } from "./rules.ts";
import type { Answers, Definition, VisaMark } from "./schema.ts";

/** By which questions, and by which answers to them, somebody asks for a visa letter. */
export const visaMarks = (definition: Definition): VisaMark[] =>
  fieldsOf(definition).flatMap((field): VisaMark[] => {
    if (!("options" in field)) return field.asksVisa === true ? [{ key: field.key }] : [];
    const options = field.options.filter(({ asksVisa }) => asksVisa === true).map(({ key }) => key);
    return options.length > 0 ? [{ key: field.key, options }] : [];
  });

interface Given {
  readonly answers: Answers;
  /** Of answers that are encrypted the keys alone. */
  readonly sealed: Readonly<Record<string, unknown>>;
}

/** Whether answers ask for a visa letter. */
export const asksVisa = (marks: readonly VisaMark[], { answers, sealed }: Given): boolean =>
  marks.some(({ key, options }) => {
    const answer = Object.hasOwn(answers, key) ? answers[key] : undefined;
    if (options === undefined) return Object.hasOwn(sealed, key) || (answer !== undefined && answer !== false);
    const chosen: readonly unknown[] = Array.isArray(answer) ? answer : [answer];
    return options.some((one) => chosen.includes(one));
  });
