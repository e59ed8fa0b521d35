import { DomainError, type FieldError } from "@assize/core/shared/errors.ts";
import { type FieldIssue, fieldErrorOf } from "@assize/core/shared/field-error.ts";
import * as v from "valibot";

const mostErrors = 50;

/** Parses what a client sent. @throws validation_failed with every wrong field named */
export function parse<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value, { abortPipeEarly: true });
  if (result.success) return result.output;
  const errors: FieldError[] = result.issues.slice(0, mostErrors).map((issue: FieldIssue) => fieldErrorOf(issue));
  throw new DomainError("validation_failed", { errors });
}
