import { createHash } from "node:crypto";
import type { IdempotencyKey } from "@assize/core/shared/context.ts";
import { DomainError } from "@assize/core/shared/errors.ts";
import { wholeNumber } from "@assize/core/shared/text.ts";
import type { Context } from "hono";
import * as v from "valibot";

/** The JSON body. @throws unsupported_media_type, malformed_request */
export async function readJson(c: Context): Promise<unknown> {
  const type = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new DomainError("unsupported_media_type");
  try {
    return await c.req.json();
  } catch (cause) {
    throw new DomainError("malformed_request", { cause });
  }
}

/** The version in If-Match (RFC 9110, 13.1.1). @throws precondition_required, stale_version for one we never gave out */
export function readVersion(c: Context): number {
  const header = c.req.header("if-match");
  if (header === undefined) throw new DomainError("precondition_required");
  const version = /^(?:W\/)?"([0-9]{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new DomainError("stale_version");
  return Number(version);
}

/** The Idempotency-Key of a write, bound to this very request. @throws malformed_request when it is no usable key */
export async function readIdempotencyKey(c: Context): Promise<IdempotencyKey | null> {
  const key = c.req.header("idempotency-key");
  if (key === undefined || c.req.method === "GET" || c.req.method === "HEAD") return null;
  if (!/^[\x21-\x7e]{8,128}$/.test(key)) throw new DomainError("malformed_request");
  const hash = createHash("sha256")
    .update(`${c.req.method}\n${c.req.path}\n`)
    .update(await c.req.text());
  return { key, fingerprint: hash.digest("base64url") };
}

const digits = (min: number, max: number, fallback: string) =>
  v.optional(
    v.pipe(v.string(), v.regex(/^[0-9]{1,6}$/, "out_of_range"), v.toNumber(), wholeNumber(min, max)),
    fallback,
  );

/** `cursor` and `limit` of a list. */
export const pageQuery = v.strictObject(
  { cursor: v.optional(v.pipe(v.string(), v.maxLength(1000, "cursor_invalid"))), limit: digits(1, 200, "50") },
  "unknown_field",
);

/** The JSON Schema of a page of such items. */
export const pageOf = (item: v.GenericSchema) => v.object({ items: v.array(item), nextCursor: v.nullable(v.string()) });
