import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { requirePlatformRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { findPersonByAddress, personEntity } from "./repo.ts";
import type { GrantInput, Person } from "./schema.ts";

/** Takes a role away; it ends with the person's next request. @throws unauthenticated, forbidden, not_found */
export async function revokeRole(ctx: Ctx, { email, ...grant }: GrantInput): Promise<Person> {
  requirePlatformRole(ctx, "administrator");
  const known = await findPersonByAddress(ctx.db, email);
  const kept = known?.grants.filter(
    (held) => held.role !== grant.role || held.scopeType !== grant.scopeType || held.scopeId !== grant.scopeId,
  );
  if (known === null || kept === undefined || kept.length === known.grants.length) throw notFound();
  const person: Person = { ...known, grants: kept, version: known.version + 1 };
  return commit(ctx, {
    writes: [replace(personEntity, person, known.version)],
    activity: {
      name: "identity.role_revoked",
      scopeId: person.id,
      subjectId: person.id,
      changedFields: ["grants"],
      data: { ...grant },
    },
    answer: person,
  });
}
