import type { Db } from "../db/client.ts";
import type { Actor } from "../shared/context.ts";
import { sha256 } from "../shared/hash.ts";
import { sessionState } from "./policy.ts";
import { getPerson, getSession, noteUse } from "./repo.ts";
import type { Person } from "./schema.ts";

export const actorOf = (person: Person): Actor => ({
  type: "person",
  personId: person.id,
  email: person.email,
  grants: person.grants,
});

/** Who holds this session token; a visitor where it is unknown, past its days, or was not used for too long. Notes the use, once an hour at the most. */
export async function loadActor(db: Db, token: string, now: Date): Promise<Actor> {
  const session = await getSession(db, sha256(token));
  if (session === null) return { type: "visitor" };
  const person = await getPerson(db, session.personId);
  if (person === null) return { type: "visitor" };
  const state = sessionState(session, person.grants.length > 0, now);
  if (state === "over") return { type: "visitor" };
  if (state === "to_note") await noteUse(db, session, now);
  return actorOf(person);
}
