import type { BaseIssue } from "valibot";
import type { FieldError, FieldErrorCode } from "./errors.ts";

export type FieldIssue = Pick<BaseIssue<unknown>, "kind" | "type" | "message" | "path" | "requirement" | "received">;

const known = {
  required: true,
  too_short: true,
  too_long: true,
  invalid: true,
  invalid_email: true,
  invalid_phone: true,
  invalid_url: true,
  invalid_choice: true,
  invalid_date: true,
  invalid_time: true,
  out_of_range: true,
  control_characters: true,
  unknown_field: true,
  consent_required: true,
  ends_before_start: true,
  closes_before_opening: true,
  code_wrong: true,
  file_type_mismatch: true,
  category_twice: true,
  unknown_category: true,
  cut_off_before_deadline: true,
  too_few_options: true,
} as const satisfies Partial<Record<FieldErrorCode, true>>;

const isKnown = (message: string): message is keyof typeof known => message in known;

function codeOf(issue: FieldIssue): FieldErrorCode {
  const missing = issue.received === "undefined" || issue.received === "null";
  if (issue.type === "strict_object" && issue.kind === "schema") {
    if (issue.path?.at(-1)?.origin === "key" && !missing) return "unknown_field";
    return missing ? "required" : "invalid";
  }
  if (issue.kind === "schema" && missing) return "required";
  if (issue.kind === "schema" && issue.message === "required") return "invalid";
  return isKnown(issue.message) ? issue.message : "invalid";
}

/** One valibot issue as a field error: the schemas carry our codes as messages. */
export function fieldErrorOf(issue: FieldIssue): FieldError {
  const keys = issue.path?.map(({ key }) => String(key).replaceAll("~", "~0").replaceAll("/", "~1")) ?? [];
  const pointer = keys.map((key) => `/${key}`).join("");
  const limit = typeof issue.requirement === "number" ? { limit: issue.requirement } : undefined;
  return limit ? { pointer, code: codeOf(issue), params: limit } : { pointer, code: codeOf(issue) };
}
