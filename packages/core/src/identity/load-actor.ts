import type { Db } from "../db/client.ts";
import type { Actor, PersonActor } from "../shared/context.ts";
import type { Grant } from "../shared/grant.ts";
import { sha256 } from "../shared/hash.ts";
import { findSignInRules } from "./factor-repo.ts";
import { sessionState } from "./policy.ts";
import { getPerson, getSession, noteUse } from "./repo.ts";
import type { Person } from "./schema.ts";
import { everywhere } from "./sign-in-rule.ts";

const scopeOf = ({ scopeId }: Pick<Grant, "scopeId">): string => scopeId;

export const actorOf = (person: Person): PersonActor => ({
  type: "person",
  personId: person.id,
  email: person.email,
  grants: person.grants,
});

/** Without a second factor: the roles that ask for none. */
async function withoutFactor(db: Db, actor: PersonActor): Promise<PersonActor> {
  if (actor.grants.length === 0) return actor;
  const scopes = [everywhere, ...actor.grants.filter(({ scopeType }) => scopeType === "conference").map(scopeOf)];
  const rules = await findSignInRules(db, [...new Set(scopes)]);
  const asking = new Set(rules.filter(({ secondFactor }) => secondFactor).map(scopeOf));
  const grants = actor.grants.filter((grant) => !asking.has(everywhere) && !asking.has(grant.scopeId));
  return grants.length === actor.grants.length ? actor : { ...actor, grants, rolesWithheld: true };
}

/** Who holds this session token; a visitor where it is unknown, past its days, was not used for too long, or awaits the second factor. Notes the use, once an hour at the most. */
export async function loadActor(db: Db, token: string, now: Date): Promise<Actor> {
  const session = await getSession(db, sha256(token));
  if (session === null || session.half) return { type: "visitor" };
  const person = await getPerson(db, session.personId);
  if (person === null) return { type: "visitor" };
  const state = sessionState(session, person.grants.length > 0, now);
  if (state === "over") return { type: "visitor" };
  if (state === "to_note") await noteUse(db, session, now);
  const actor = { ...actorOf(person), provedAt: session.createdAt };
  return session.byFactor ? actor : withoutFactor(db, actor);
}
