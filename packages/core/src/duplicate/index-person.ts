import { commit } from "../db/commit.ts";
import { create, forget, put, remove, replace } from "../db/write.ts";
import { getPerson } from "../identity/index.ts";
import { getRegistrations, listAttendances, registrationKeys } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { derivedId } from "../shared/derived-id.ts";
import { DomainError } from "../shared/errors.ts";
import { hmac } from "../shared/hash.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { matchValues } from "./match-keys.ts";
import { listKeysOf, listPairsOf, listWithKey, matchKeyEntity, pairEntity } from "./repo.ts";
import { type LikenessKind, likenessKinds, type MatchKey, type Pair } from "./schema.ts";

/** What so many people share tells nothing about any of them: a common name, the telephone of an office. */
const mostWithKey = 12;
const perCommit = 90;

/** Acts on pairs belong to no person and no conference. */
export const pairScope = "duplicates";
export const pairName = ({ firstId, secondId }: Pick<Pair, "firstId" | "secondId">): string =>
  derivedId("duplicate", firstId, secondId);

async function wantedKeys(ctx: Ctx, personId: string): Promise<readonly MatchKey[]> {
  const person = await getPerson(ctx.db, personId);
  if (person === null) return [];
  const attendances = await listAttendances(ctx.db, personId);
  const registrations = await getRegistrations(ctx.db, attendances.flatMap(registrationKeys));
  return matchValues(person, registrations).map(({ kind, value }) => ({
    hash: hmac(ctx.secrets.hmacKey, `match:${kind}:${value}`),
    kind,
    personId,
  }));
}

async function keepKeys(ctx: Ctx, personId: string, wanted: readonly MatchKey[]): Promise<void> {
  const known = await listKeysOf(ctx.db, personId);
  const without = (some: readonly MatchKey[], others: readonly MatchKey[]) =>
    some.filter(({ hash }) => others.every((other) => other.hash !== hash));
  const writes = [
    ...without(known, wanted).map((one) => forget(matchKeyEntity, one)),
    ...without(wanted, known).map((one) => put(matchKeyEntity, one)),
  ];
  for (let from = 0; from < writes.length; from += perCommit) {
    await commit(ctx, {
      writes: writes.slice(from, from + perCommit),
      activity: { name: "duplicate.keys_kept", scopeId: personId, subjectId: personId },
      answer: null,
    });
  }
}

/** Whoever shares a key that tells something, and which kinds of likeness there are. */
async function alikeTo(ctx: Ctx, personId: string, keys: readonly MatchKey[]) {
  const found = new Map<string, Set<LikenessKind>>();
  for (const { hash, kind } of keys) {
    const people = await listWithKey(ctx.db, hash, mostWithKey + 1);
    if (people.length > mostWithKey) continue;
    for (const other of people) {
      if (other.personId !== personId) found.set(other.personId, (found.get(other.personId) ?? new Set()).add(kind));
    }
  }
  return new Map([...found].map(([id, kinds]) => [id, likenessKinds.filter((kind) => kinds.has(kind))]));
}

const pairOf = (a: string, b: string) => {
  const [firstId = "", secondId = ""] = [a, b].toSorted();
  return { firstId, secondId };
};
const otherIn = ({ firstId, secondId }: Pair, personId: string): string => (firstId === personId ? secondId : firstId);

async function addPair(ctx: Ctx, personId: string, otherId: string, alike: readonly LikenessKind[]): Promise<void> {
  if ((await getPerson(ctx.db, otherId)) === null) return;
  const pair: Pair = {
    ...pairOf(personId, otherId),
    state: "open",
    alike: [...alike],
    foundAt: ctx.now().toISOString(),
    version: 1,
  };
  try {
    await commit(ctx, {
      writes: [create(pairEntity, pair)],
      activity: { name: "duplicate.found", scopeId: pairScope, subjectId: pairName(pair) },
      answer: null,
    });
  } catch (error) {
    // The other one was looked at in the same moment.
    if (!(error instanceof DomainError && error.code === "already_exists")) throw error;
  }
}

/** A pair goes where the two are no longer alike; that they are two people is remembered as long as both are there. */
async function keepPair(ctx: Ctx, pair: Pair, alike: readonly LikenessKind[], gone: boolean): Promise<void> {
  const ends = gone || (alike.length === 0 && pair.state === "open");
  if (!ends && alike.join() === pair.alike.join()) return;
  const changed: Pair = { ...pair, alike: [...alike], version: pair.version + 1 };
  await commit(ctx, {
    writes: [ends ? remove(pairEntity, pair, pair.version) : replace(pairEntity, changed, pair.version)],
    activity: { name: ends ? "duplicate.ended" : "duplicate.changed", scopeId: pairScope, subjectId: pairName(pair) },
    answer: null,
  });
}

/**
 * Keeps what a person may be recognised by, and the pairs that follow from it, in step with the account and its registrations; all of it goes with
 * the account. It reads the person and whoever shares a key, never all people. Safe to repeat.
 */
export async function indexPerson(ctx: Ctx, personId: string): Promise<void> {
  const keys = await wantedKeys(ctx, personId);
  await keepKeys(ctx, personId, keys);
  const alike = await alikeTo(ctx, personId, keys);
  await retryStale(async () => {
    const pairs = await listPairsOf(ctx.db, personId);
    for (const pair of pairs) await keepPair(ctx, pair, alike.get(otherIn(pair, personId)) ?? [], keys.length === 0);
    const paired = new Set(pairs.map((pair) => otherIn(pair, personId)));
    for (const [otherId, kinds] of alike) if (!paired.has(otherId)) await addPair(ctx, personId, otherId, kinds);
  });
}
