import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { requirePlatformRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import type { Grant } from "../shared/grant.ts";
import { newPerson } from "./new-person.ts";
import { findPersonByAddress, personEntity } from "./repo.ts";
import type { GrantInput, Person } from "./schema.ts";

const same = (a: Grant, b: Grant): boolean =>
  a.role === b.role && a.scopeType === b.scopeType && a.scopeId === b.scopeId;

/**
 * Gives a role. Somebody without an account gets one, named by the address until they sign in and say their name.
 * Granting twice changes nothing. @throws unauthenticated, forbidden
 */
export async function grantRole(ctx: Ctx, { email, ...grant }: GrantInput): Promise<Person> {
  requirePlatformRole(ctx, "administrator");
  const known = await findPersonByAddress(ctx.db, email);
  if (known?.grants.some((held) => same(held, grant))) return known;
  const activity = { name: "identity.role_granted", data: { ...grant } };
  if (known !== null) {
    const person: Person = { ...known, grants: [...known.grants, grant], version: known.version + 1 };
    return commit(ctx, {
      writes: [replace(personEntity, person, known.version)],
      activity: { ...activity, scopeId: person.id, subjectId: person.id, changedFields: ["grants"] },
      answer: person,
    });
  }
  const { person, writes } = newPerson(
    { email, familyName: email.split("@")[0] ?? email, givenName: "", locale: ctx.locale, grants: [grant] },
    ctx.now(),
  );
  return commit(ctx, {
    writes,
    activity: { ...activity, scopeId: person.id, subjectId: person.id },
    answer: person,
  });
}
