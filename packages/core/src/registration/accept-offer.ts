import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { changeStatus } from "./change-status.ts";
import { getRegistrationFor } from "./own-registration.ts";
import type { Registration } from "./schema.ts";

/** The person takes the offered place, until its deadline. @throws unauthenticated, not_found, invalid_state, window_closed, stale_version */
export async function acceptOffer(ctx: Ctx, conferenceId: string, registrationId: string): Promise<Registration> {
  const known = await getRegistrationFor(ctx, conferenceId, registrationId);
  if (known.offeredUntil !== undefined && ctx.now().toISOString() >= known.offeredUntil)
    throw new DomainError("window_closed", { errors: [{ pointer: "/status", code: "deadline_passed" }] });
  return changeStatus(ctx, known, "accept");
}
