import type { Secrets } from "../platform/ports.ts";
import { hmac } from "../shared/hash.ts";

const letters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const length = 10;

/** What a code reads: derived from its id, so that the table holds nothing that opens a category. Ten letters of 31: about 49 bits. */
export function codeText(secrets: Secrets, id: string): string {
  const bytes = Buffer.from(hmac(secrets.hmacKey, `access-code:${id}`), "base64url");
  const text = Array.from(bytes.subarray(0, length), (byte) => letters[byte % letters.length] ?? "").join("");
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}

/** A code as people type it: without spaces and dashes, in whichever case. */
export const plainCode = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, "");
