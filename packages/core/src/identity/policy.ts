import type { SignIn } from "./schema.ts";

export const codeLifetimeMinutes = 10;
export const triesPerCode = 5;
export const sessionLifetimeDays = 30;

/** Whether a code may still be tried. */
export function codeState(signIn: SignIn | null, now: Date): "open" | "expired" | "unknown" {
  if (signIn === null) return "unknown";
  if (signIn.triesUsed >= triesPerCode) return "expired";
  return Date.parse(signIn.expiresAt) > now.getTime() ? "open" : "expired";
}
