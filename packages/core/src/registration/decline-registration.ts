import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { changeStatus } from "./change-status.ts";
import { requireRegistration } from "./require-registration.ts";
import type { DeclineInput, Registration } from "./schema.ts";

/** Refuses with a reason that the person is told. @throws unauthenticated, not_found, invalid_state, stale_version */
export async function declineRegistration(
  ctx: Ctx,
  conferenceId: string,
  registrationId: string,
  input: DeclineInput,
): Promise<Registration> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  return changeStatus(ctx, await requireRegistration(ctx, conferenceId, registrationId), "decline", input);
}
