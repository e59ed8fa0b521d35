import * as v from "valibot";

const roles = [
  "administrator",
  "organizer",
  "desk",
  "nominator",
  "speaker",
  "trainer",
  "rapporteur",
  "reportReader",
  "travelDesk",
  "hotelDesk",
  "finance",
  "protocol",
  "formManager",
  "reviewer",
  "scheduler",
] as const;
export type Role = (typeof roles)[number];

const scopeTypes = ["platform", "conference", "module", "institution", "form", "call"] as const;

export const grantSchema = v.object({
  role: v.picklist(roles, "invalid_choice"),
  scopeType: v.picklist(scopeTypes, "invalid_choice"),
  /** The conference (of a call too), module, institution or form; `*` for the platform. */
  scopeId: v.string(),
});

/** A role that a person holds for one conference, module, institution, form or call, or for the whole platform. */
export type Grant = v.InferOutput<typeof grantSchema>;

interface Scope {
  readonly type: Grant["scopeType"];
  readonly id: string;
}

/** True where one of the grants gives one of the roles in the scope; a platform grant holds everywhere, and an administrator may all. */
export function holds(grants: readonly Grant[], wanted: readonly Role[], scope: Scope): boolean {
  return grants.some(
    (grant) =>
      (grant.scopeType === "platform" && (grant.role === "administrator" || wanted.includes(grant.role))) ||
      (wanted.includes(grant.role) && grant.scopeType === scope.type && grant.scopeId === scope.id),
  );
}
