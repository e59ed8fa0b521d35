import { holdsConferenceRole, requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { requireRegistration } from "./require-registration.ts";
import type { Registration } from "./schema.ts";

/** The caller's own registration. @throws unauthenticated, not_found, also for another person's */
async function requireOwnRegistration(ctx: Ctx, conferenceId: string, id: string): Promise<Registration> {
  const { personId } = requirePerson(ctx);
  const registration = await requireRegistration(ctx, conferenceId, id);
  if (registration.personId !== personId) throw notFound();
  return registration;
}

/** One's own registration, or anyone's for those who run the conference. @throws unauthenticated, not_found */
export async function getRegistrationFor(ctx: Ctx, conferenceId: string, id: string): Promise<Registration> {
  if (holdsConferenceRole(ctx, conferenceId, "organizer", "desk")) return requireRegistration(ctx, conferenceId, id);
  return requireOwnRegistration(ctx, conferenceId, id);
}
