import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { changeEnrolment, requireOwnEnrolment } from "./change-enrolment.ts";
import { requireCurrentVersion } from "./require-module.ts";
import type { Enrolment } from "./schema.ts";

/**
 * Moves the caller to the current version; lessons they had done stay done.
 * @throws unauthenticated, not_found, invalid_state when theirs is the current one or they left
 */
export async function moveToVersion(ctx: Ctx, moduleId: string): Promise<Enrolment> {
  return retryStale(async () => {
    const known = await requireOwnEnrolment(ctx, moduleId);
    const version = await requireCurrentVersion(ctx, moduleId);
    if (known.versionNumber === version.number)
      throw new DomainError("invalid_state", { params: { state: known.state } });
    return changeEnrolment(ctx, known, { command: "moveToVersion", version });
  });
}
