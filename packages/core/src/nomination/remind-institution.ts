import { takeUse } from "../db/rate-limit.ts";
import type { Ctx } from "../shared/context.ts";
import { requireOwnInstitution } from "./access.ts";
import { noteInstitutionReminder } from "./due.ts";
import { requireNominationsOpen } from "./refusals.ts";
import type { Institution } from "./schema.ts";

/** Writes to an institution that has places left, twice an hour at the most. @throws unauthenticated, not_found, invalid_state, rate_limited, stale_version */
export async function remindInstitution(ctx: Ctx, institutionId: string): Promise<Institution> {
  const institution = await requireOwnInstitution(ctx, institutionId);
  requireNominationsOpen(institution, ctx.now());
  await takeUse(ctx, { bucket: `remind-institution:${institutionId}`, most: 2, windowSeconds: 3600 });
  return noteInstitutionReminder(ctx, institution, []);
}
