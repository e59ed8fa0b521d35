import { commit } from "../db/commit.ts";
import { create, put, remove, replace } from "../db/write.ts";
import { addressEntity, type Person, personEntity } from "../identity/index.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import type { Grant } from "../shared/grant.ts";
import { sha256 } from "../shared/hash.ts";
import { callerOf } from "./get-pair.ts";
import { mergeRefusal } from "./policy.ts";
import { mergeEntity, pairEntity } from "./repo.ts";
import { type PairRef, requirePair } from "./require-pair.ts";
import type { Merge, MergedField, MergeInput, Pair } from "./schema.ts";

const sameGrant = (a: Grant, b: Grant): boolean =>
  a.role === b.role && a.scopeType === b.scopeType && a.scopeId === b.scopeId;

/** The account that stays, with what is taken from the other one; both addresses lead to it. */
function mergedPerson(kept: Person, gone: Person, take: readonly MergedField[]): Person {
  const of = <Field extends MergedField>(field: Field): Person[Field] => (take.includes(field) ? gone : kept)[field];
  const { patronymic: _own, ...rest } = kept;
  const patronymic = of("patronymic");
  const email = of("email");
  const hashes = [kept, gone].flatMap((one) => [sha256(one.email), ...(one.formerAddressHashes ?? [])]);
  return {
    ...rest,
    email,
    familyName: of("familyName"),
    givenName: of("givenName"),
    locale: of("locale"),
    ...(patronymic !== undefined && { patronymic }),
    grants: [...kept.grants, ...gone.grants.filter((one) => !kept.grants.some((own) => sameGrant(own, one)))],
    createdAt: kept.createdAt < gone.createdAt ? kept.createdAt : gone.createdAt,
    mergedIds: [...(kept.mergedIds ?? []), ...(gone.mergedIds ?? []), gone.id],
    formerAddressHashes: [...new Set(hashes)].filter((hash) => hash !== sha256(email)),
    version: kept.version + 1,
  };
}

interface Decision {
  readonly pair: Pair;
  readonly kept: Person;
  readonly gone: Person;
  readonly input: MergeInput;
}

/** The account that goes ends in the same step in which what is left to move is noted, so nothing can be forgotten. */
async function begin(ctx: Ctx, { pair, kept, gone, input }: Decision): Promise<Merge> {
  const merge: Merge = { goneId: gone.id, keptId: kept.id, begunAt: ctx.now().toISOString() };
  const person = mergedPerson(kept, gone, input.take);
  const led = [gone.email, ...(gone.formerAddressHashes ?? [])].map((one) => (one === gone.email ? sha256(one) : one));
  return commit(ctx, {
    writes: [
      replace(personEntity, person, kept.version),
      remove(personEntity, gone, gone.version),
      ...led.map((emailHash) => put(addressEntity, { emailHash, personId: kept.id })),
      create(mergeEntity, merge),
      remove(pairEntity, pair, pair.version),
    ],
    activity: {
      name: "duplicate.merge_begun",
      scopeId: kept.id,
      subjectId: kept.id,
      reason: input.reason,
      changedFields: input.take,
      data: { goneId: gone.id, alike: pair.alike },
    },
    answer: merge,
  });
}

/**
 * Makes two accounts of one person one: ends the one that goes, and notes what is left to move; the table's stream moves it.
 * @throws unauthenticated, not_found, stale_version, invalid_state naming `/keepId`
 */
export async function mergePeople(ctx: Ctx, ref: PairRef, input: MergeInput): Promise<Merge> {
  const { pair, first, second } = await requirePair(ctx, ref);
  const code = mergeRefusal(callerOf(ctx), [first, second]);
  if (code !== null) throw new DomainError("invalid_state", { errors: [{ pointer: "/keepId", code }] });
  if (input.versions.join() !== [first.version, second.version].join()) throw new DomainError("stale_version");
  if (input.keepId === first.id) return begin(ctx, { pair, kept: first, gone: second, input });
  if (input.keepId !== second.id) {
    throw new DomainError("validation_failed", { errors: [{ pointer: "/keepId", code: "unknown_reference" }] });
  }
  return begin(ctx, { pair, kept: second, gone: first, input });
}
