import { TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import type { Db } from "../db/client.ts";
import { defineEntity } from "../db/entity.ts";
import { getItem, getItems, type Page, type PageRequest, queryAll, queryPage } from "../db/read.ts";
import { update } from "../db/write.ts";
import { sha256 } from "../shared/hash.ts";
import { yearsAfter } from "../shared/years-after.ts";
import type { Person, Session, SignIn } from "./schema.ts";

const keptForYears = 3;

/** When retention looks at an account next: three years after it was made, or when it was put off to. */
const reviewOn = (person: Pick<Person, "createdAt" | "reviewOn">): string =>
  person.reviewOn ?? yearsAfter(person.createdAt, keptForYears);

/** A partition takes 1,000 writes a second: accounts lie by the last letter of their id, which is as good as random. */
export const peopleShards = [..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"] as const;

/** AP-IDN-01, AP-IDN-07 */
export const personEntity = defineEntity<Person>()({
  name: "person",
  key: (part: Pick<Person, "id">) => ({ pk: `PERSON#${part.id}`, sk: "PERSON" }),
  indexes: (person) => ({ gsi1pk: `PEOPLE#${person.id.slice(-1)}`, gsi1sk: `${reviewOn(person)}#${person.id}` }),
  privacy: {
    personal: [
      "email",
      "familyName",
      "givenName",
      "patronymic",
      "locale",
      "grants",
      "mergedIds",
      "formerAddressHashes",
    ],
    retention:
      "until erased by request, or 3 years after the account, the last sign-in, conference or module; longer while a role is held",
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
  privacy: {
    personal: ["emailHash"],
    retention: "as the person",
    inExport: false,
    erasure: "delete",
    why: "only the hash of the mail address that the account shows",
  },
});

/** AP-IDN-03, AP-IDN-06 */
export const signInEntity = defineEntity<SignIn>()({
  name: "signIn",
  key: (part: Pick<SignIn, "id">) => ({ pk: `SIGNIN#${part.id}`, sk: "SIGNIN" }),
  indexes: ({ personId, id }) => (personId === null ? {} : { gsi1pk: `SIGNINS#${personId}`, gsi1sk: id }),
  expiresAtSeconds: (signIn) => Math.floor(Date.parse(signIn.expiresAt) / 1000),
  privacy: {
    personal: ["emailHash"],
    retention: "10 minutes",
    inExport: false,
    erasure: "delete",
    why: "a code that was asked for, for ten minutes; it holds only the hash of the address, and that it was asked for is among the activities",
  },
});

/** AP-IDN-04, AP-IDN-05 */
export const sessionEntity = defineEntity<Session>()({
  name: "session",
  key: (part: Pick<Session, "tokenHash">) => ({ pk: `SESSION#${part.tokenHash}`, sk: "SESSION" }),
  indexes: ({ personId, id }) => ({ gsi1pk: `SESSIONS#${personId}`, gsi1sk: id }),
  expiresAtSeconds: (session) => Math.floor(Date.parse(session.expiresAt) / 1000),
  privacy: { personal: ["personId", "device"], retention: "30 days", inExport: true, erasure: "delete" },
});

/** AP-IDN-01 */
export const getPerson = (db: Db, id: string): Promise<Person | null> => getItem(db, personEntity, { id });

/** AP-IDN-01, several */
export const getPeople = (db: Db, ids: readonly string[]): Promise<readonly Person[]> =>
  getItems(
    db,
    personEntity,
    ids.map((id) => ({ id })),
  );

/** AP-IDN-02 */
export const getAddressOwner = (db: Db, address: string): Promise<AddressOwner | null> =>
  getItem(db, addressEntity, { emailHash: sha256(address) });

/** AP-IDN-03 */
export const getSignIn = (db: Db, id: string): Promise<SignIn | null> => getItem(db, signInEntity, { id });

/** AP-IDN-04 */
export const getSession = (db: Db, tokenHash: string): Promise<Session | null> =>
  getItem(db, sessionEntity, { tokenHash });

/**
 * Notes at a session that it is in use: no act of anybody, so beside the write gate. A session that was ended meanwhile stays ended; where the table
 * does not take it, the next request tries again.
 */
export async function noteUse(db: Db, { tokenHash }: Pick<Session, "tokenHash">, now: Date): Promise<void> {
  const note = update(sessionEntity, { tokenHash }, { set: { usedAt: now.toISOString() } }).build(db.tableName);
  await db.client.send(new TransactWriteItemsCommand({ TransactItems: [note] })).catch(() => null);
}

/** AP-IDN-05, the oldest first */
export const listSessions = (db: Db, personId: string): Promise<readonly Session[]> =>
  queryAll(db, sessionEntity, { index: "gsi1", pk: `SESSIONS#${personId}` });

/** AP-IDN-06 */
export const listSignIns = (db: Db, personId: string): Promise<readonly SignIn[]> =>
  queryAll(db, signInEntity, { index: "gsi1", pk: `SIGNINS#${personId}` });

/** AP-IDN-07: accounts of a shard that retention should look at, the longest waiting first */
export const pageOfPeopleToReview = (db: Db, shard: string, before: string, page: PageRequest): Promise<Page<Person>> =>
  queryPage(db, personEntity, { index: "gsi1", pk: `PEOPLE#${shard}`, skBefore: before }, page);

/** AP-IDN-02 with AP-IDN-01 */
export async function findPersonByAddress(db: Db, address: string): Promise<Person | null> {
  const owner = await getAddressOwner(db, address);
  return owner === null ? null : getPerson(db, owner.personId);
}
