import { DomainError } from "@assize/core/shared/errors.ts";
import type { Context } from "hono";

/** Of every answer. The API shows no page, so its policy allows nothing. */
export const securityHeaders = {
  "strict-transport-security": "max-age=63072000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
} as const;

/** Of the pages; the deploy description sends the same from CloudFront. */
export const pagePolicy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self'",
  "script-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
].join("; ");

/** Adds the headers that every API answer carries. */
export function secure(response: Response, requestId: string): Response {
  for (const [name, value] of Object.entries(securityHeaders)) {
    // The script for partners' pages says of itself that other sites may load it.
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  response.headers.set("content-security-policy", "default-src 'none'; frame-ancestors 'none'");
  response.headers.set("x-request-id", requestId);
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "private, no-cache");
  return response;
}

/** A browser says where a write comes from; another site's is refused. @throws forbidden */
export function refuseForeignOrigin(c: Context): void {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin" && site !== "none") throw new DomainError("forbidden");
  const origin = c.req.header("origin");
  if (origin === undefined) return;
  const host = c.req.header("x-forwarded-host") ?? c.req.header("host");
  if (!URL.canParse(origin) || new URL(origin).host !== host) throw new DomainError("forbidden");
}
