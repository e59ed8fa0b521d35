import { once } from "@assize/core/db/idempotency.ts";
import { requireProof } from "@assize/core/shared/access.ts";
import type { Ctx } from "@assize/core/shared/context.ts";
import { DomainError, type ErrorCode } from "@assize/core/shared/errors.ts";
import type { Context } from "hono";
import * as v from "valibot";
import { readJson, readVersion } from "./incoming.ts";
import { parse } from "./parse.ts";

/** What every request carries through the app. */
export interface AppEnv {
  Variables: {
    ctx: Ctx;
    sessionToken: string | null;
    callerAddress: string;
    /** Unset where no endpoint answers. */
    operationId: string | undefined;
    /** Where our pages live, without a slash at the end. */
    publicUrl: string;
  };
}

/** For an endpoint without parameters, query or body. */
export const none = v.unknown();

export interface Incoming<P extends v.GenericSchema, Q extends v.GenericSchema, B extends v.GenericSchema> {
  readonly ctx: Ctx;
  readonly params: v.InferOutput<P>;
  readonly query: v.InferOutput<Q>;
  readonly body: v.InferOutput<B>;
  /** The version named by If-Match; 0 where the endpoint does not edit. */
  readonly readVersion: number;
  /** The secret of the link that the caller came by (`X-Link-Key`), where one was sent. */
  readonly linkKey: string | null;
  readonly c: Context<AppEnv>;
}

interface Description {
  readonly method: "get" | "post" | "put" | "delete";
  /** Below `/api`. */
  readonly path: `/${string}`;
  readonly operationId: string;
  readonly summary: string;
  readonly tag: string;
  /** `public`: anybody; `person`: whoever signed in, with further refusals by the verb. */
  readonly access: "public" | "person";
  /** `If-Match` with the version that the client read is required. */
  readonly edits?: true;
  /** Cannot be undone, or opens much: whoever asks must have shown by a code, a moment ago, who they are. */
  readonly fresh?: true;
  /** Opens to whoever came by a secret link, too. */
  readonly byLink?: true;
  /** How long shared caches may keep the answer, in seconds. */
  readonly cacheSeconds?: number;
  readonly status: 200 | 201 | 204;
  readonly answer: v.GenericSchema;
  /** Of the answer, where it is no JSON. */
  readonly mediaType?: string;
  /** Set where the handler gives a document, as text or bytes: the name that it is saved under. */
  readonly fileName?: string;
  readonly bodyExample?: unknown;
  readonly answerExample?: unknown;
  /** What the verb may refuse with, beside what every endpoint may. */
  readonly problems: readonly ErrorCode[];
}

interface Definition<P extends v.GenericSchema, Q extends v.GenericSchema, B extends v.GenericSchema>
  extends Description {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly handle: (incoming: Incoming<P, Q, B>) => Promise<unknown>;
}

/** One endpoint: served, documented and walked by the contract test from this one description. */
export interface Endpoint extends Description {
  readonly params: v.GenericSchema;
  readonly query: v.GenericSchema;
  readonly body: v.GenericSchema;
  readonly serve: (c: Context<AppEnv>) => Promise<Response>;
}

const versionOf = (answer: unknown): string | null => {
  const found = v.safeParse(v.object({ version: v.number() }), answer);
  return found.success ? `"${found.output.version}"` : null;
};

const documentSchema = v.union([
  v.string(),
  v.pipe(
    v.instance(Uint8Array),
    v.transform((bytes) => bytes.slice().buffer),
  ),
]);

async function respond(c: Context<AppEnv>, description: Description, answer: unknown): Promise<Response> {
  const { status, cacheSeconds, mediaType = "text/plain", fileName } = description;
  if (cacheSeconds !== undefined) c.header("cache-control", `public, max-age=0, s-maxage=${cacheSeconds}`);
  if (status === 204) return c.body(null, 204);
  if (fileName) {
    c.header("content-type", mediaType);
    c.header("content-disposition", `inline; filename="${fileName}"`);
    c.header("content-language", c.get("ctx").locale);
    return c.body(v.parse(documentSchema, answer), status);
  }
  const version = versionOf(answer);
  if (version) c.header("etag", version);
  return c.json(answer ?? null, status);
}

/** Declares an endpoint; the types of its parts follow from their schemas. */
export function endpoint<P extends v.GenericSchema, Q extends v.GenericSchema, B extends v.GenericSchema>(
  definition: Definition<P, Q, B>,
): Endpoint {
  const { handle, ...description } = definition;
  const serve = async (c: Context<AppEnv>): Promise<Response> => {
    const ctx = c.get("ctx");
    if (definition.access === "person" && ctx.actor.type === "visitor") throw new DomainError("unauthenticated");
    if (definition.fresh) requireProof(ctx);
    const version = definition.edits ? readVersion(c) : 0;
    const params = parseParams(definition.params, c.req.param());
    const query = parse(definition.query, c.req.query());
    const body = parse(definition.body, definition.body === none ? undefined : await readJson(c));
    const linkKey = c.req.header("x-link-key") ?? null;
    const answer = await once(ctx, () => handle({ ctx, params, query, body, readVersion: version, linkKey, c }));
    return answer instanceof Response ? answer : respond(c, definition, answer);
  };
  return { ...description, serve };
}

/** An id that cannot be one names nothing. */
function parseParams<P extends v.GenericSchema>(schema: P, params: unknown): v.InferOutput<P> {
  const result = v.safeParse(schema, params);
  if (!result.success) throw new DomainError("not_found");
  return result.output;
}
