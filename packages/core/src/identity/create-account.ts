import { commit } from "../db/commit.ts";
import { requirePlatformRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { type NewPerson, newPerson } from "./new-person.ts";
import type { Person } from "./schema.ts";

/** Makes an account for somebody who has not registered for anything. @throws unauthenticated, forbidden, already_exists */
export async function createAccount(ctx: Ctx, input: NewPerson): Promise<Person> {
  requirePlatformRole(ctx, "administrator");
  const { person, writes } = newPerson(input, ctx.now());
  return commit(ctx, {
    writes,
    activity: { name: "identity.account_created", scopeId: person.id, subjectId: person.id },
    answer: person,
  });
}
