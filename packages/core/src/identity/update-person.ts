import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { getPerson, personEntity } from "./repo.ts";
import type { Person, UpdatePersonInput } from "./schema.ts";

/** Changes one's own name and language. @throws unauthenticated, stale_version */
export async function updatePerson(ctx: Ctx, input: UpdatePersonInput, readVersion: number): Promise<Person> {
  const { personId } = requirePerson(ctx);
  const person = await getPerson(ctx.db, personId);
  if (person === null) throw notFound();
  if (person.version !== readVersion) throw new DomainError("stale_version");
  const { patronymic: _patronymic, ...kept } = person;
  const updated: Person = { ...kept, ...input, version: readVersion + 1 };
  return commit(ctx, {
    writes: [replace(personEntity, updated, readVersion)],
    activity: {
      name: "identity.person_updated",
      scopeId: personId,
      subjectId: personId,
      changedFields: Object.keys(input),
    },
    answer: updated,
  });
}
