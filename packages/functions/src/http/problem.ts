import type { Locale } from "@assize/core/i18n/locale.ts";
import { type ProblemWords, problemCatalogues } from "@assize/core/i18n/problem.ts";
import type { DomainError, FieldError } from "@assize/core/shared/errors.ts";
import { defectOf } from "../defect.ts";
import { problemStatus } from "./problem-status.ts";

const fill = (text: string, params: FieldError["params"] = {}): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ""));

/** An RFC 9457 problem document in the words of the reader's language; an unknown error tells the client nothing. */
export function problemDocument(error: DomainError, words: ProblemWords, requestId: string) {
  return {
    type: `/problems/${error.code}`,
    title: words[`problem.${error.code}`],
    status: problemStatus[error.code],
    detail: fill(words[`problem.${error.code}.detail`], error.params),
    instance: `urn:uuid:${requestId}`,
    code: error.code,
    ...(error.errors.length > 0 && {
      errors: error.errors.map(({ pointer, code, params }) => ({
        pointer,
        code,
        ...(params && { params }),
        detail: fill(words[`validation.${code}`], params),
      })),
    }),
  };
}

/** The answer to a refusal. */
export async function problemResponse(error: DomainError, locale: Locale, requestId: string): Promise<Response> {
  const body = problemDocument(error, await problemCatalogues[locale](), requestId);
  const retryAfter = error.params.retryAfterSeconds ?? (error.code === "unavailable" ? 2 : null);
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      "content-type": "application/problem+json",
      "content-language": locale,
      "cache-control": "no-store",
      ...(retryAfter !== null && retryAfter !== undefined && { "retry-after": String(retryAfter) }),
      ...(error.code === "unauthenticated" && { "www-authenticate": 'Session realm="assize"' }),
    },
  });
}

/** Writes what went wrong to the log, without anything that a person typed. */
export function logDefect(error: unknown, requestId: string, operationId: string): void {
  console.error(JSON.stringify({ level: "error", requestId, operationId, ...defectOf(error) }));
}
