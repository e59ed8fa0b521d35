import type { Ctx } from "../shared/context.ts";
import { changeStatus } from "./change-status.ts";
import { getRegistrationFor } from "./own-registration.ts";
import type { DecisionInput, Registration } from "./schema.ts";

/** Gives the place back, by the person or by the organizer. @throws unauthenticated, not_found, invalid_state, stale_version */
export async function cancelRegistration(
  ctx: Ctx,
  conferenceId: string,
  registrationId: string,
  input: DecisionInput,
): Promise<Registration> {
  return changeStatus(ctx, await getRegistrationFor(ctx, conferenceId, registrationId), "cancel", input);
}
