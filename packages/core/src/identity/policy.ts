import type { Session, SignIn } from "./schema.ts";

export const codeLifetimeMinutes = 10;
export const triesPerCode = 5;
export const sessionLifetimeDays = 30;

const hourMs = 3_600_000;
/** Hours without a request after which a sign-in is over: a working day for whoever holds a role, two weeks for everybody else's phone. */
const idleHours = { withRole: 12, withoutRole: 14 * 24 } as const;
/** How exactly the last use is known: more often would be a write for every request. */
const noteEveryMs = hourMs;

/** Whether a sign-in still holds, and whether its use is to be noted. */
export function sessionState(
  { createdAt, usedAt = createdAt, expiresAt }: Pick<Session, "createdAt" | "usedAt" | "expiresAt">,
  holdsRole: boolean,
  now: Date,
): "over" | "in_use" | "to_note" {
  const idleMs = now.getTime() - Date.parse(usedAt);
  const mostHours = holdsRole ? idleHours.withRole : idleHours.withoutRole;
  if (Date.parse(expiresAt) <= now.getTime() || idleMs >= mostHours * hourMs) return "over";
  return idleMs >= noteEveryMs ? "to_note" : "in_use";
}

/** Whether a code may still be tried. */
export function codeState(signIn: SignIn | null, now: Date): "open" | "expired" | "unknown" {
  if (signIn === null) return "unknown";
  if (signIn.triesUsed >= triesPerCode) return "expired";
  return Date.parse(signIn.expiresAt) > now.getTime() ? "open" : "expired";
}
