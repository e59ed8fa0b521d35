import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { changeEnrolment, requireOwnEnrolment } from "./change-enrolment.ts";
import { requireVersion } from "./require-module.ts";
import type { Enrolment } from "./schema.ts";

/** Ends the caller's enrolment; what they had done is kept for when they come back. @throws unauthenticated, not_found, invalid_state */
export async function leaveModule(ctx: Ctx, moduleId: string): Promise<Enrolment> {
  return retryStale(async () => {
    const known = await requireOwnEnrolment(ctx, moduleId);
    const version = await requireVersion(ctx, moduleId, known.versionNumber);
    return changeEnrolment(ctx, known, { command: "leave", version });
  });
}
