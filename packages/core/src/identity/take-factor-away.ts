import { commit } from "../db/commit.ts";
import { forget } from "../db/write.ts";
import { requirePlatformRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { findFactor, secondFactorEntity } from "./factor-repo.ts";

/** Takes the second factor of somebody away who has lost telephone and recovery codes, after having made sure who asks. @throws unauthenticated, forbidden, not_found */
export async function takeFactorAway(ctx: Ctx, personId: string): Promise<null> {
  requirePlatformRole(ctx, "administrator");
  if ((await findFactor(ctx.db, personId)) === null) throw notFound();
  return commit(ctx, {
    writes: [forget(secondFactorEntity, { personId })],
    activity: { name: "identity.factor_taken_away", scopeId: personId, subjectId: personId },
    answer: null,
  });
}
