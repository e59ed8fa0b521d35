import { commit } from "../db/commit.ts";
import { create, forget, remove } from "../db/write.ts";
import { finishMerge } from "../duplicate/index.ts";
import { addressEntity, getPerson, type Person, personEntity } from "../identity/index.ts";
import { requirePlatformRole } from "../shared/access.ts";
import { asSystem, type Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { sha256 } from "../shared/hash.ts";
import { finishErasure } from "./finish-erasure.ts";
import { refusalOf } from "./policy.ts";
import { erasureEntity, getErasure } from "./repo.ts";

/** Ends the account in one step with the note of what is left to do: from here on nobody can sign in, and the rest cannot be forgotten. */
async function begin(ctx: Ctx, person: Person): Promise<void> {
  const { formerAddressHashes, mergedIds } = person;
  await commit(
    { ...ctx, idempotency: null },
    {
      writes: [
        create(erasureEntity, {
          personId: person.id,
          addressHash: sha256(person.email),
          ...(formerAddressHashes && { formerAddressHashes }),
          ...(mergedIds && { mergedIds }),
          begunAt: ctx.now().toISOString(),
        }),
        remove(personEntity, person, person.version),
        remove(addressEntity, { emailHash: sha256(person.email) }),
        ...(formerAddressHashes ?? []).map((emailHash) => forget(addressEntity, { emailHash })),
      ],
      activity: { name: "privacy.erasure_begun", scopeId: person.id, subjectId: person.id },
      answer: null,
    },
  );
}

/**
 * Erases a person: gives places back, removes everything personal as the privacy register says, and ends the sign-ins.
 * Asked by the person, an administrator or the system. Every step may be cut and repeated; an erasure that began goes on.
 * @throws unauthenticated, forbidden, not_found, invalid_state naming `/grants` while the person administers the platform
 */
export async function erasePerson(ctx: Ctx, personId: string): Promise<null> {
  if (ctx.actor.type !== "person" || ctx.actor.personId !== personId) requirePlatformRole(ctx, "administrator");
  const person = await getPerson(ctx.db, personId);
  if (person === null && (await getErasure(ctx.db, personId)) === null) throw notFound();
  if (person !== null) {
    const code = refusalOf(person);
    if (code !== null) throw new DomainError("invalid_state", { errors: [{ pointer: "/grants", code }] });
    // What is still moving to this account would be left behind.
    for (const goneId of person.mergedIds ?? []) await finishMerge(asSystem(ctx, "merge"), goneId);
    await begin(ctx, (await getPerson(ctx.db, personId)) ?? person);
  }
  await finishErasure(asSystem(ctx, "erasure"), personId);
  return null;
}
