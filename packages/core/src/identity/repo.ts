import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem } from "../db/read.ts";
import { sha256 } from "../shared/hash.ts";
import type { Person, Session, SignIn } from "./schema.ts";

/** AP-IDN-01 */
export const personEntity = defineEntity<Person>()({
  name: "person",
  key: (part: Pick<Person, "id">) => ({ pk: `PERSON#${part.id}`, sk: "PERSON" }),
  indexes: () => ({}),
  privacy: {
    personal: ["email", "familyName", "givenName", "patronymic", "locale", "grants"],
    retention: "until erased by request, or 3 years after the last conference or module",
    inExport: true,
    erasure: "delete",
  },
});

interface AddressOwner {
  readonly emailHash: string;
  readonly personId: string;
}

/** AP-IDN-02: one address, one person. */
export const addressEntity = defineEntity<AddressOwner>()({
  name: "address",
  key: (part: Pick<AddressOwner, "emailHash">) => ({ pk: `ADDRESS#${part.emailHash}`, sk: "ADDRESS" }),
  indexes: () => ({}),
  privacy: { personal: ["emailHash"], retention: "as the person", inExport: false, erasure: "delete" },
});

/** AP-IDN-03 */
export const signInEntity = defineEntity<SignIn>()({
  name: "signIn",
  key: (part: Pick<SignIn, "id">) => ({ pk: `SIGNIN#${part.id}`, sk: "SIGNIN" }),
  indexes: () => ({}),
  expiresAtSeconds: (signIn) => Math.floor(Date.parse(signIn.expiresAt) / 1000),
  privacy: { personal: ["emailHash"], retention: "10 minutes", inExport: false, erasure: "delete" },
});

/** AP-IDN-04 */
export const sessionEntity = defineEntity<Session>()({
  name: "session",
  key: (part: Pick<Session, "tokenHash">) => ({ pk: `SESSION#${part.tokenHash}`, sk: "SESSION" }),
  indexes: () => ({}),
  expiresAtSeconds: (session) => Math.floor(Date.parse(session.expiresAt) / 1000),
  privacy: { personal: ["personId"], retention: "30 days", inExport: false, erasure: "delete" },
});

/** AP-IDN-01 */
export const getPerson = (db: Db, id: string): Promise<Person | null> => getItem(db, personEntity, { id });

/** AP-IDN-02 */
export const getAddressOwner = (db: Db, address: string): Promise<AddressOwner | null> =>
  getItem(db, addressEntity, { emailHash: sha256(address) });

/** AP-IDN-03 */
export const getSignIn = (db: Db, id: string): Promise<SignIn | null> => getItem(db, signInEntity, { id });

/** AP-IDN-04 */
export const getSession = (db: Db, tokenHash: string): Promise<Session | null> =>
  getItem(db, sessionEntity, { tokenHash });

/** AP-IDN-02 with AP-IDN-01 */
export async function findPersonByAddress(db: Db, address: string): Promise<Person | null> {
  const owner = await getAddressOwner(db, address);
  return owner === null ? null : getPerson(db, owner.personId);
}
