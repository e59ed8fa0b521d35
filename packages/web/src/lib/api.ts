import { locale } from "../i18n/locale.ts";
import { keepAnswer, keptAnswer, mayKeep } from "./kept-answers.ts";
import { noteReached } from "./network.ts";
import { isProblem, networkProblem, problemOf } from "./problem.ts";
import { prove } from "./prove.ts";
import { randomId } from "./random-id.ts";

/** What the server answered. */
export interface Answer<T> {
  readonly data: T;
  /** Give it back in `send` as `etag`, so that nobody's change is overwritten. */
  readonly etag: string | null;
  /** Set where the connection is gone and this is what the device had kept. */
  readonly keptAt: Date | null;
}

type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

interface GetOptions {
  readonly query?: Query;
  /** The secret of the link that the reader came by. */
  readonly linkKey?: string | null;
  readonly signal?: AbortSignal;
}

interface SendOptions {
  readonly body?: unknown;
  /** The etag of what was read, for `If-Match`. */
  readonly etag?: string | null;
  /** From `createSendKey`, where the reader may press the button again after a failure. */
  readonly key?: string;
  /** The secret of the link that the reader came by. */
  readonly linkKey?: string | null;
  readonly signal?: AbortSignal;
}

const pausesMs = [300, 1200];
const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms));

function urlOf(path: `/${string}`, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== "") search.set(name, String(value));
  return `/api${path}${search.size > 0 ? `?${search}` : ""}`;
}

async function answerOf<T>(response: Response, keptAt: Date | null = null): Promise<Answer<T>> {
  // The one place where the shape of an answer is believed: server and web share the schemas.
  const data: T = response.status === 204 ? null : await response.json();
  return { data, etag: response.headers.get("etag"), keptAt };
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    const response = await fetch(url, { credentials: "same-origin", ...init });
    noteReached(true);
    return response;
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    noteReached(false);
    throw networkProblem(cause);
  }
}

async function reachAgain(url: string, init: RequestInit): Promise<Response> {
  for (const ms of pausesMs) {
    const response = await reach(url, init).catch((error: unknown) => {
      if (init.signal?.aborted || !navigator.onLine) throw error;
      return null;
    });
    if (response !== null && response.status !== 503) return response;
    await pause(ms);
  }
  return reach(url, init);
}

/**
 * Reads. Tries again where the connection breaks, and answers a public address from this device where it stays broken.
 * @throws Problem
 */
export async function get<T>(path: `/${string}`, { query, linkKey, signal }: GetOptions = {}): Promise<Answer<T>> {
  const url = urlOf(path, query);
  const headers = new Headers({ accept: "application/json", "accept-language": locale() });
  if (linkKey) headers.set("x-link-key", linkKey);
  const init: RequestInit = { headers, ...(signal && { signal }) };
  let response: Response;
  try {
    response = await reachAgain(url, init);
  } catch (error) {
    const old = mayKeep(url) ? await keptAnswer(url) : null;
    if (old === null) throw error;
    return answerOf<T>(old.response, old.keptAt);
  }
  if (!response.ok) throw await problemOf(response);
  if (mayKeep(url)) void keepAnswer(url, await response.clone().text(), response.headers.get("etag"));
  return answerOf<T>(response);
}

/** Writes, once, and asks the reader who they are where the server wants to know: a repeated sending under the same key gets the first answer. @throws Problem */
export async function send<T = null>(
  method: "POST" | "PUT" | "DELETE",
  path: `/${string}`,
  { body, etag, key, linkKey, signal }: SendOptions = {},
): Promise<Answer<T>> {
  const headers = new Headers({ accept: "application/json", "accept-language": locale() });
  headers.set("idempotency-key", key ?? randomId());
  if (etag) headers.set("if-match", etag);
  if (linkKey) headers.set("x-link-key", linkKey);
  if (body !== undefined) headers.set("content-type", "application/json");
  const init: RequestInit = { method, headers, ...(signal && { signal }) };
  if (body !== undefined) init.body = JSON.stringify(body);
  let response = await reach(urlOf(path), init);
  if (!response.ok) {
    const problem = await problemOf(response);
    if (!isProblem(problem, "proof_required") || !(await prove())) throw problem;
    response = await reach(urlOf(path), init);
  }
  if (!response.ok) throw await problemOf(response);
  return answerOf<T>(response);
}
