import { Problem } from "../../lib/problem.ts";
import { errorWords } from "../registration/error-words.ts";

/** The dialog says what stands in the way, not only that something does. */
export function sayWhy(error: unknown): never {
  const why = error instanceof Problem ? errorWords(error.errors[0]) : undefined;
  throw error instanceof Problem && why !== undefined ? new Problem({ ...error, title: why, detail: "" }) : error;
}
