import { commit } from "../db/commit.ts";
import { remove } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { changeStatus } from "./change-status.ts";
import { nextStatus } from "./policy.ts";
import { getNomination, listNominationsOf, nominationEntity } from "./repo.ts";
import type { Nomination } from "./schema.ts";

async function eraseOne(ctx: Ctx, { institutionId, id }: Nomination): Promise<void> {
  const known = await getNomination(ctx.db, institutionId, id);
  if (known === null) return;
  const standing = nextStatus(known.status, "decline") !== null;
  const last = standing ? await changeStatus(ctx, known, { command: "decline" }) : known;
  await commit(ctx, {
    writes: [remove(nominationEntity, last, last.version)],
    activity: { name: "privacy.nomination_erased", scopeId: known.conferenceId, subjectId: id },
    answer: null,
  });
}

/**
 * Declines what still stands, so that the institution may name somebody else, and erases every nomination of an address.
 * Safe to repeat. @throws unavailable
 */
export async function erasePersonNominations(ctx: Ctx, addressHash: string): Promise<void> {
  for (const nomination of await listNominationsOf(ctx.db, addressHash))
    await retryStale(() => eraseOne(ctx, nomination));
}
