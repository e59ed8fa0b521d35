import type { ErrorCode, FieldErrorCode } from "../shared/errors.ts";
import type { Locale } from "./locale.ts";

/** A text for every refusal and every field error: a new code does not compile without its words. */
type ProblemKey = `problem.${ErrorCode}` | `problem.${ErrorCode}.detail` | `validation.${FieldErrorCode}`;
export type ProblemWords = Readonly<Record<ProblemKey, string>>;

/** The words of problem documents, by language: each is loaded with the first problem that is told in it. */
export const problemCatalogues = {
  ky: async (): Promise<ProblemWords> => (await import("./ky/problem.ts")).problem,
  ru: async (): Promise<ProblemWords> => (await import("./ru/problem.ts")).problem,
  en: async (): Promise<ProblemWords> => (await import("./en/problem.ts")).problem,
} as const satisfies Record<Locale, () => Promise<ProblemWords>>;
