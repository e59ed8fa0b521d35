import type { Db } from "../db/client.ts";
import type { Actor } from "../shared/context.ts";
import { sha256 } from "../shared/hash.ts";
import { getPerson, getSession } from "./repo.ts";
import type { Person } from "./schema.ts";

export const actorOf = (person: Person): Actor => ({
  type: "person",
  personId: person.id,
  email: person.email,
  grants: person.grants,
});

/** Who holds this session token; a visitor where it is unknown or over. */
export async function loadActor(db: Db, token: string, now: Date): Promise<Actor> {
  const session = await getSession(db, sha256(token));
  if (session === null || Date.parse(session.expiresAt) <= now.getTime()) return { type: "visitor" };
  const person = await getPerson(db, session.personId);
  return person === null ? { type: "visitor" } : actorOf(person);
}
