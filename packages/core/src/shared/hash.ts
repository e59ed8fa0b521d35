import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** SHA-256 as base64url: for keys that must not be readable in the table (session tokens, addresses). */
export const sha256 = (text: string): string => createHash("sha256").update(text).digest("base64url");

/** HMAC-SHA-256 as base64url. */
export const hmac = (key: string, text: string): string => createHmac("sha256", key).update(text).digest("base64url");

/** Compares two texts in a time that does not depend on where they differ. */
export function sameText(a: string, b: string): boolean {
  const left = Buffer.from(sha256(a));
  return timingSafeEqual(left, Buffer.from(sha256(b)));
}
