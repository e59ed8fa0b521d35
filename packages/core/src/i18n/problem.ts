import type { ErrorCode, FieldErrorCode } from "../shared/errors.ts";
import { problem as en } from "./en/problem.ts";
import { problem as ky } from "./ky/problem.ts";
import type { Locale } from "./locale.ts";
import { problem as ru } from "./ru/problem.ts";

/** A text for every refusal and every field error: a new code does not compile without its words. */
type ProblemKey = `problem.${ErrorCode}` | `problem.${ErrorCode}.detail` | `validation.${FieldErrorCode}`;

/** The words of problem documents, by language. */
export const problemCatalogues = { ky, ru, en } as const satisfies Record<Locale, Record<ProblemKey, string>>;
