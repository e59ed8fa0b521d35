import type { FieldError } from "@assize/core/shared/errors.ts";
import { type FieldIssue, fieldErrorOf } from "@assize/core/shared/field-error.ts";
import * as v from "valibot";

export type Checked<T> =
  | { readonly value: T; readonly errors: readonly [] }
  | { readonly value: null; readonly errors: readonly FieldError[] };

/** A missing original is named at the field where it is written: `/title/source` is `/title/ky`. */
function errorOf(issue: FieldIssue): FieldError {
  const error = fieldErrorOf(issue);
  const language: unknown = issue.path?.at(-1)?.value;
  if (!error.pointer.endsWith("/source") || typeof language !== "string") return error;
  return { ...error, pointer: error.pointer.replace(/source$/, language) };
}

/** What a form holds against the schema that the API holds too; the first error of each field. */
export function check<S extends v.GenericSchema>(schema: S, input: unknown): Checked<v.InferOutput<S>> {
  const result = v.safeParse(schema, input);
  if (result.success) return { value: result.output, errors: [] };
  const seen = new Set<string>();
  const errors = result.issues.map(errorOf).filter(({ pointer }) => !seen.has(pointer) && seen.add(pointer));
  return { value: null, errors };
}
