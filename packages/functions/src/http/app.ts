import { randomUUID } from "node:crypto";
import type { Db } from "@assize/core/db/client.ts";
import { loadActor } from "@assize/core/identity/index.ts";
import type { FileStore, Secrets } from "@assize/core/platform/ports.ts";
import { DomainError } from "@assize/core/shared/errors.ts";
import { hmac } from "@assize/core/shared/hash.ts";
import { isOutage } from "@assize/core/shared/outage.ts";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { getCookie } from "hono/cookie";
import { conditional } from "./conditional.ts";
import { sessionCookie } from "./cookie.ts";
import type { AppEnv, Endpoint } from "./endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { readIdempotencyKey } from "./incoming.ts";
import { readLocale } from "./locale.ts";
import { openApiDocument } from "./openapi.ts";
import { logDefect, problemResponse } from "./problem.ts";
import { refuseForeignOrigin, secure } from "./security.ts";

/** What the app stands on; the composition roots differ in nothing else. */
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
    actor: token ? await loadActor(db, token, now()) : { type: "visitor" },
    callerHash: hmac(secrets.hmacKey, `caller:${c.get("callerAddress")}`),
    idempotency: await readIdempotencyKey(c),
  });
}

function allowedMethods(path: string): string[] {
  const matches = (pattern: string) => new RegExp(`^${pattern.replace(/:\w+/g, "[^/]+")}$`).test(path);
  return endpoints.filter((one) => matches(route(one))).map(({ method }) => method.toUpperCase());
}

/** The API: one app for Lambda, for the local runtime and for the tests. */
export function createApp(deps: AppDeps): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  const tooLarge = () => Promise.reject(new DomainError("payload_too_large"));
  app.onError((error, c) => {
    const requestId = c.res.headers.get("x-request-id") ?? randomUUID();
    const met = () => new DomainError(isOutage(error) ? "unavailable" : "internal", { cause: error });
    const known = error instanceof DomainError ? error : met();
    if (known !== error || known.code === "internal") logDefect(error, requestId, c.req.routePath);
    return secure(problemResponse(known, readLocale(c), requestId), requestId);
  });
  app.notFound((c) => {
    const allowed = allowedMethods(c.req.path);
    const error = new DomainError(allowed.length > 0 ? "method_not_allowed" : "not_found");
    const requestId = randomUUID();
    const response = secure(problemResponse(error, readLocale(c), requestId), requestId);
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
  app.get("/api/openapi.json", async (c) =>
    secure(await conditional(c, c.json(await openApiDocument())), randomUUID()),
  );
  return app;
}
