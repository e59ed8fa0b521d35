import type { Form } from "../form/schema.ts";
import { isOpen } from "../registration/policy.ts";
import type { Registration } from "../registration/schema.ts";

/** Whether a form is asked of a registration now: the one for registering while it is open, one that follows once the place is confirmed. */
export function isAskedOf(
  { kind, opensAt, closesAt, categoryIds, publishedNumber }: Form,
  { status, categoryId }: Pick<Registration, "status" | "categoryId">,
  now: Date,
): boolean {
  if (publishedNumber === 0 || kind === "call") return false;
  if (kind === "registration") return isOpen(status);
  const at = now.toISOString();
  const inTime = (opensAt === null || at >= opensAt) && (closesAt === null || at < closesAt);
  return status === "confirmed" && inTime && (categoryIds.length === 0 || categoryIds.includes(categoryId));
}
