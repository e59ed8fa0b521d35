import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { isOpen } from "./policy.ts";
import { writeRecounted } from "./recount.ts";
import { requireRegistration } from "./require-registration.ts";
import type { OfficialInput, Registration } from "./schema.ts";

/** Says whether somebody comes for an office, and so by the reserve. @throws unauthenticated, not_found, invalid_state, capacity_reached, stale_version */
export async function markOfficial(
  ctx: Ctx,
  conferenceId: string,
  registrationId: string,
  { official }: OfficialInput,
): Promise<Registration> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const known = await requireRegistration(ctx, conferenceId, registrationId);
  if (!isOpen(known.status)) throw new DomainError("invalid_state", { params: { status: known.status } });
  if ((known.official ?? false) === official) return known;
  const draft = { ...known, official, updatedAt: ctx.now().toISOString(), version: known.version + 1 };
  return writeRecounted(ctx, {
    known,
    draft,
    activity: {
      name: "registration.official_marked",
      scopeId: conferenceId,
      subjectId: registrationId,
      changedFields: ["official"],
      data: { personId: known.personId, status: known.status },
    },
  });
}
