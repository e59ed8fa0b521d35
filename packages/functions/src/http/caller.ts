import { createHash, timingSafeEqual } from "node:crypto";
import { DomainError } from "@assize/core/shared/errors.ts";
import type { Context } from "hono";

/** What CloudFront adds to every request; nobody outside knows its value. */
export const originSecretHeader = "x-origin-secret";
/** What the edge function writes over: the address of the person's device. Cached public reads carry none. */
export const viewerAddressHeader = "x-viewer-address";

const digest = (text: string): Buffer => createHash("sha256").update(text).digest();

/**
 * The caller's address where CloudFront stands between. The gateway's own address is public, so a request that did not
 * come through the site's edge is refused: it could claim any address, and so escape every limit.
 * @throws forbidden
 */
export const callerBehindEdge = (originSecret: string) => {
  const wanted = digest(originSecret);
  return (c: Context): string => {
    const given = c.req.header(originSecretHeader);
    if (given === undefined || !timingSafeEqual(digest(given), wanted)) throw new DomainError("forbidden");
    return c.req.header(viewerAddressHeader) ?? "edge";
  };
};
