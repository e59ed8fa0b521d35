import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { changeStatus } from "./change-status.ts";
import { requireRegistration } from "./require-registration.ts";
import type { DecisionInput, Registration } from "./schema.ts";

/** Confirms a place. @throws unauthenticated, not_found, invalid_state, capacity_reached, stale_version */
export async function approveRegistration(
  ctx: Ctx,
  conferenceId: string,
  registrationId: string,
  input: DecisionInput,
): Promise<Registration> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  return changeStatus(ctx, await requireRegistration(ctx, conferenceId, registrationId), "approve", input);
}
