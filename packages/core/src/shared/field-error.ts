import type { BaseIssue } from "valibot";
import { type FieldError, type FieldErrorCode, fieldErrorCodes } from "./errors.ts";

export type FieldIssue = Pick<BaseIssue<unknown>, "kind" | "type" | "message" | "path" | "requirement" | "received">;

const codes: ReadonlySet<string> = new Set(fieldErrorCodes);

const isCode = (message: string): message is FieldErrorCode => codes.has(message);

function codeOf(issue: FieldIssue): FieldErrorCode {
  const missing = issue.received === "undefined" || issue.received === "null";
  if (issue.type === "strict_object" && issue.kind === "schema") {
    if (issue.path?.at(-1)?.origin === "key" && !missing) return "unknown_field";
    return missing ? "required" : "invalid";
  }
  if (issue.kind === "schema" && missing) return "required";
  if (issue.kind === "schema" && issue.message === "required") return "invalid";
  return isCode(issue.message) ? issue.message : "invalid";
}

/** One valibot issue as a field error: the schemas carry our codes as messages. */
export function fieldErrorOf(issue: FieldIssue): FieldError {
  const keys = issue.path?.map(({ key }) => String(key).replaceAll("~", "~0").replaceAll("/", "~1")) ?? [];
  const pointer = keys.map((key) => `/${key}`).join("");
  const limit = typeof issue.requirement === "number" ? { limit: issue.requirement } : undefined;
  return limit ? { pointer, code: codeOf(issue), params: limit } : { pointer, code: codeOf(issue) };
}
