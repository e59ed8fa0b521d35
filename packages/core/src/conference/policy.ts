import type { Conference } from "./schema.ts";

/** Whether people may register now, and if not, why. */
export function registrationWindow(
  conference: Pick<Conference, "state" | "registrationOpensAt" | "registrationClosesAt">,
  now: Date,
): "open" | "not_yet" | "closed" {
  const at = now.toISOString();
  if (conference.state !== "published") return "not_yet";
  if (conference.registrationOpensAt !== null && at < conference.registrationOpensAt) return "not_yet";
  return conference.registrationClosesAt !== null && at >= conference.registrationClosesAt ? "closed" : "open";
}

/** The calendar day of an instant in a time zone, `YYYY-MM-DD`. */
export function localDay(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
  return parts.format(new Date(instant));
}
