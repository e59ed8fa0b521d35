import { DomainError, invalidField } from "../shared/errors.ts";
import { answersOpen, nominationsOpen } from "./policy.ts";
import type { Institution } from "./schema.ts";

/** Somebody with this address has a standing nomination in the conference. */
export const alreadyNominated = (): DomainError =>
  new DomainError("already_exists", { errors: [{ pointer: "/email", code: "already_nominated" }] });

/** The institution has named as many people of the category as it may. */
export const quotaReached = (): DomainError =>
  new DomainError("capacity_reached", { errors: [{ pointer: "/categoryId", code: "nomination_quota_reached" }] });

/** The category is not among those that the institution was given places in. */
export const unknownCategory = (): DomainError => invalidField("/categoryId", "unknown_category");

const late = (pointer: string): DomainError =>
  new DomainError("invalid_state", { errors: [{ pointer, code: "deadline_passed" }] });

/** @throws invalid_state when the deadline for nominations is over */
export function requireNominationsOpen(institution: Institution, now: Date): void {
  if (!nominationsOpen(institution, now)) throw late("/nominateUntil");
}

/** @throws invalid_state when the cut-off is over */
export function requireAnswersOpen(institution: Institution, now: Date): void {
  if (!answersOpen(institution, now)) throw late("/replaceUntil");
}
