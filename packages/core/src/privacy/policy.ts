import type { FieldErrorCode } from "../shared/errors.ts";
import type { Grant } from "../shared/grant.ts";

/** Why a person cannot be erased now, or null: the platform must not lose whoever runs it without a word. */
export const refusalOf = ({ grants }: { readonly grants: readonly Grant[] }): FieldErrorCode | null =>
  grants.some(({ role, scopeType }) => role === "administrator" && scopeType === "platform")
    ? "administrator_role_held"
    : null;

/** Years that registrations stay after the last day of their conference. */
export const registrationYears = 2;

/** Years that an account stays after the last thing that keeps it. */
export const personYears = 3;
