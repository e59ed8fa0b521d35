import type { Ctx } from "../shared/context.ts";
import { getPerson } from "./repo.ts";
import { type SessionView, sessionViewOf } from "./schema.ts";

/** Whoever is signed in, with the roles they hold; a visitor gets nobody. */
export async function getSessionView(ctx: Ctx): Promise<SessionView> {
  if (ctx.actor.type !== "person") return { person: null, grants: [] };
  const person = await getPerson(ctx.db, ctx.actor.personId);
  if (person === null) return { person: null, grants: [] };
  const { grants, rolesWithheld } = ctx.actor;
  return { ...sessionViewOf(person), grants, ...(rolesWithheld && { rolesWithheld }) };
}
