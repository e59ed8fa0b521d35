import { createHmac } from "node:crypto";
import type { Secrets } from "../platform/ports.ts";

/**
 * The six digits of a sign-in. They are derived, so the table never holds them: the reaction that mails them and the verb that
 * checks them compute the same digits from the sign-in's id and the key.
 */
export function signInCode(secrets: Secrets, signInId: string): string {
  const digest = createHmac("sha256", secrets.hmacKey).update(`sign-in:${signInId}`).digest();
  return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
}
