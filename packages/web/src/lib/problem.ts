/** What is wrong with one field, as the server says it. */
export interface ProblemError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
  readonly params: Readonly<Record<string, string | number>>;
}

interface ProblemParts {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly ProblemError[];
}

/** A refusal of the server (RFC 9457) in the reader's language, or `network` where no answer came. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly ProblemError[];

  constructor(parts: ProblemParts, options?: ErrorOptions) {
    super(`${parts.status} ${parts.code}`, options);
    this.name = "Problem";
    this.status = parts.status;
    this.code = parts.code;
    this.title = parts.title;
    this.detail = parts.detail;
    this.errors = parts.errors;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function paramsOf(value: unknown): ProblemError["params"] {
  const params: Record<string, string | number> = {};
  if (!isRecord(value)) return params;
  for (const [name, param] of Object.entries(value))
    if (typeof param === "string" || typeof param === "number") params[name] = param;
  return params;
}

function errorsOf(value: unknown): readonly ProblemError[] {
  if (!Array.isArray(value)) return [];
  return value.filter(isRecord).map(({ pointer, code, detail, params }) => ({
    pointer: textOf(pointer),
    code: textOf(code),
    detail: textOf(detail),
    params: paramsOf(params),
  }));
}

/** Reads the problem document of an answer; an answer without one keeps its status. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const { code, title, detail, errors } = isRecord(body) ? body : {};
  return new Problem({
    status: response.status,
    code: textOf(code) || "internal",
    title: textOf(title),
    detail: textOf(detail),
    errors: errorsOf(errors),
  });
}

/** No answer came at all. */
export const networkProblem = (cause: unknown): Problem =>
  new Problem({ status: 0, code: "network", title: "", detail: "", errors: [] }, { cause });

/** True for a problem with this code. */
export const isProblem = (error: unknown, code: string): error is Problem =>
  error instanceof Problem && error.code === code;
