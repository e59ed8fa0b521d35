import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { changeStatus } from "./change-status.ts";
import { offeredUntil } from "./policy.ts";
import { getCategory } from "./repo.ts";
import { requireRegistration } from "./require-registration.ts";
import type { DecisionInput, Registration } from "./schema.ts";

/** Offers a place, held until the deadline of the category. @throws unauthenticated, not_found, invalid_state, capacity_reached, stale_version */
export async function offerPlace(
  ctx: Ctx,
  conferenceId: string,
  registrationId: string,
  { reason }: DecisionInput,
): Promise<Registration> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const known = await requireRegistration(ctx, conferenceId, registrationId);
  const category = await getCategory(ctx.db, conferenceId, known.categoryId);
  if (category === null) throw notFound();
  return changeStatus(ctx, known, "offer", { reason, offeredUntil: offeredUntil(category, ctx.now()) });
}
