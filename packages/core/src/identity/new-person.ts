import { create, type Write } from "../db/write.ts";
import type { Locale } from "../i18n/locale.ts";
import { DomainError } from "../shared/errors.ts";
import type { Grant } from "../shared/grant.ts";
import { sha256 } from "../shared/hash.ts";
import { newId } from "../shared/new-id.ts";
import { addressEntity, personEntity } from "./repo.ts";
import type { Person } from "./schema.ts";

export interface NewPerson {
  readonly email: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly patronymic?: string | undefined;
  readonly locale: Locale;
  readonly grants?: readonly Grant[];
}

/** Somebody else's transaction made an account with this address a moment ago: look again. */
export class AddressJustTaken extends DomainError {
  constructor() {
    super("already_exists", { errors: [{ pointer: "/email", code: "already_registered" }] });
  }
}

/** An account and the writes that make it; the address is taken in the same transaction. */
export function newPerson(input: NewPerson, now: Date): { readonly person: Person; readonly writes: readonly Write[] } {
  const person: Person = {
    ...input,
    id: newId("person", now),
    grants: [...(input.grants ?? [])],
    createdAt: now.toISOString(),
    version: 1,
  };
  const owner = { emailHash: sha256(input.email), personId: person.id };
  return { person, writes: [create(personEntity, person), create(addressEntity, owner, () => new AddressJustTaken())] };
}
