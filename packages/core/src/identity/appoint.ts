import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import type { Grant } from "../shared/grant.ts";
import { newPerson } from "./new-person.ts";
import { findPersonByAddress, personEntity } from "./repo.ts";
import type { Person } from "./schema.ts";

const same = (a: Grant, b: Grant): boolean =>
  a.role === b.role && a.scopeType === b.scopeType && a.scopeId === b.scopeId;

/**
 * Gives a role, for a verb that has looked whether the caller may. Somebody without an account gets one, named by the address until
 * they sign in and say their name. Twice changes nothing.
 */
export async function appoint(ctx: Ctx, email: string, grant: Grant): Promise<Person> {
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

/** Takes a role away, for a verb that has looked whether the caller may; it ends with the person's next request. @throws not_found */
export async function dismiss(ctx: Ctx, email: string, grant: Grant): Promise<Person> {
  const known = await findPersonByAddress(ctx.db, email);
  const kept = known?.grants.filter((held) => !same(held, grant));
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
