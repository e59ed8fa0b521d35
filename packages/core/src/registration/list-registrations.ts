import type { Page, PageRequest } from "../db/read.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { listRegistrations as listAll, listRegistrationsByStatus } from "./repo.ts";
import type { Registration, RegistrationStatus } from "./schema.ts";

/** A page of registrations in the order they came. @throws unauthenticated, not_found, validation_failed naming `/cursor` */
export async function listRegistrations(
  ctx: Ctx,
  conferenceId: string,
  status: RegistrationStatus | undefined,
  page: PageRequest,
): Promise<Page<Registration>> {
  requireConferenceRole(ctx, conferenceId, "organizer", "desk");
  return status === undefined
    ? listAll(ctx.db, conferenceId, page)
    : listRegistrationsByStatus(ctx.db, conferenceId, status, page);
}
