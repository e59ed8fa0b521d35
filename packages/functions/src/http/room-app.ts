import { randomUUID } from "node:crypto";
import type { Db } from "@assize/core/db/client.ts";
import type { FileStore, Secrets } from "@assize/core/platform/ports.ts";
import type { Actor } from "@assize/core/shared/context.ts";
import { DomainError } from "@assize/core/shared/errors.ts";
import { hmac } from "@assize/core/shared/hash.ts";
import { isOutage } from "@assize/core/shared/outage.ts";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie } from "hono/cookie";
import { conditional } from "./conditional.ts";
import { sessionCookie } from "./cookie.ts";
import type { AppEnv, Endpoint } from "./endpoint.ts";
import { readIdempotencyKey } from "./incoming.ts";
import { readLocale } from "./locale.ts";
import { logDefect, problemResponse } from "./problem.ts";
import { refuseForeignOrigin, secure } from "./security.ts";

/** What the API stands on; the composition roots differ in nothing else. */
export interface AppDeps {
  readonly db: Db;
  readonly files: FileStore;
  readonly secrets: Secrets;
  readonly now: () => Date;
  /** Where our pages live, without a slash at the end: documents that leave us link to them. */
  readonly publicUrl: string;
  /** The caller's network address, as the platform tells it. @throws forbidden for a request that came around the edge */
  readonly callerAddress: (c: Context) => string;
  /** Told of every answer, for the log. */
  readonly onAnswer?: (answer: Answered) => void;
}

/** An answer as a log may hold it: no path, no query and no body, where people may have typed anything. */
export interface Answered {
  readonly requestId: string;
  readonly operationId: string;
  readonly status: number;
  readonly ms: number;
}

const largestBodyBytes = 1024 * 1024;

const route = ({ path }: Endpoint): string => `/api${path}`;

async function actorWith(db: Db, token: string, now: Date): Promise<Actor> {
  const { loadActor } = await import("@assize/core/identity/index.ts");
  return loadActor(db, token, now);
}

async function withCtx(deps: AppDeps, c: Context<AppEnv>, requestId: string): Promise<void> {
  const token = getCookie(c, sessionCookie) ?? null;
  const { db, files, secrets, now } = deps;
  c.set("sessionToken", token);
  c.set("publicUrl", deps.publicUrl);
  c.set("ctx", {
    db,
    files,
    secrets,
    now,
    requestId,
    locale: readLocale(c),
    actor: token ? await actorWith(db, token, now()) : { type: "visitor" },
    callerHash: hmac(secrets.hmacKey, `caller:${c.get("callerAddress")}`),
    idempotency: await readIdempotencyKey(c),
  });
}

function allowedMethods(endpoints: readonly Endpoint[], path: string): string[] {
  const matches = (pattern: string) => new RegExp(`^${pattern.replace(/:\w+/g, "[^/]+")}$`).test(path);
  return endpoints.filter((one) => matches(route(one))).map(({ method }) => method.toUpperCase());
}

function framed(deps: AppDeps, endpoints: readonly Endpoint[]): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const tooLarge = () => Promise.reject(new DomainError("payload_too_large"));
  app.onError(async (error, c) => {
    const requestId = c.res.headers.get("x-request-id") ?? randomUUID();
    const met = () => new DomainError(isOutage(error) ? "unavailable" : "internal", { cause: error });
    const known = error instanceof DomainError ? error : met();
    if (known !== error || known.code === "internal") logDefect(error, requestId, c.req.routePath);
    return secure(await problemResponse(known, readLocale(c), requestId), requestId);
  });
  app.notFound(async (c) => {
    const allowed = allowedMethods(endpoints, c.req.path);
    const error = new DomainError(allowed.length > 0 ? "method_not_allowed" : "not_found");
    const requestId = randomUUID();
    const response = secure(await problemResponse(error, readLocale(c), requestId), requestId);
    if (allowed.length > 0) response.headers.set("allow", [...new Set(allowed)].join(", "));
    return response;
  });
  app.use("*", async (c, next) => {
    const startedAt = performance.now();
    c.set("callerAddress", deps.callerAddress(c));
    await next();
    deps.onAnswer?.({
      requestId: c.res.headers.get("x-request-id") ?? "",
      operationId: c.get("operationId") ?? "none",
      status: c.res.status,
      ms: Math.round(performance.now() - startedAt),
    });
  });
  app.use("/api/*", bodyLimit({ maxSize: largestBodyBytes, onError: tooLarge }));
  return app;
}

/** One room of the API with everything that surrounds each of its answers. */
export function roomApp(deps: AppDeps, endpoints: readonly Endpoint[]): Hono<AppEnv> {
  const app = framed(deps, endpoints);
  for (const one of endpoints) {
    app.on(one.method.toUpperCase(), route(one), async (c) => {
      const requestId = randomUUID();
      c.header("x-request-id", requestId);
      c.set("operationId", one.operationId);
      if (one.method !== "get") refuseForeignOrigin(c);
      await withCtx(deps, c, requestId);
      const response = await one.serve(c);
      return secure(one.method === "get" ? await conditional(c, response) : response, requestId);
    });
  }
  return app;
}

/** Answers for what no room has: the document of the whole API, and "not found" for the rest. */
export function hallApp(deps: AppDeps): Hono<AppEnv> {
  return framed(deps, []).get("/api/openapi.json", async (c) => {
    const { openApiDocument } = await import("./openapi.ts");
    return secure(await conditional(c, c.json(await openApiDocument())), randomUUID());
  });
}

/** Answers for a room that could not be loaded: 503, and the next request tries again. */
export function closedApp(deps: AppDeps, cause: unknown): Hono<AppEnv> {
  return framed(deps, []).all("*", (c) => {
    const requestId = randomUUID();
    c.header("x-request-id", requestId);
    logDefect(cause, requestId, c.req.routePath);
    throw new DomainError("unavailable", { cause });
  });
}
