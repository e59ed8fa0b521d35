import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { pairName, pairScope } from "./index-person.ts";
import { pairEntity } from "./repo.ts";
import { type PairRef, requirePair } from "./require-pair.ts";
import type { DifferentInput, Pair } from "./schema.ts";

/** Remembers that the two are not the same person, or that one has to look again. @throws unauthenticated, not_found, stale_version */
export async function markDifferent(
  ctx: Ctx,
  ref: PairRef,
  { different }: DifferentInput,
  readVersion: number,
): Promise<Pair> {
  const { pair } = await requirePair(ctx, ref);
  if (pair.version !== readVersion) throw new DomainError("stale_version");
  const changed: Pair = { ...pair, state: different ? "different" : "open", version: pair.version + 1 };
  return commit(ctx, {
    writes: [replace(pairEntity, changed, pair.version)],
    activity: {
      name: different ? "duplicate.told_apart" : "duplicate.opened_again",
      scopeId: pairScope,
      subjectId: pairName(pair),
      changedFields: ["state"],
    },
    answer: changed,
  });
}
