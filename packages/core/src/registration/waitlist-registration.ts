import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { changeStatus } from "./change-status.ts";
import { requireRegistration } from "./require-registration.ts";
import type { DecisionInput, Registration } from "./schema.ts";

/** Moves to the end of the waiting list. @throws unauthenticated, not_found, invalid_state, stale_version */
export async function waitlistRegistration(
  ctx: Ctx,
  conferenceId: string,
  registrationId: string,
  input: DecisionInput,
): Promise<Registration> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  return changeStatus(ctx, await requireRegistration(ctx, conferenceId, registrationId), "waitlist", input);
}
