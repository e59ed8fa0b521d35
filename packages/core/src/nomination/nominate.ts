import type { Ctx } from "../shared/context.ts";
import { type InstitutionRef, requireInstitution, runsConference } from "./access.ts";
import { placeNominee } from "./place.ts";
import { requireNominationsOpen } from "./refusals.ts";
import { listQuotas } from "./repo.ts";
import type { Nomination, NominationInput } from "./schema.ts";

/**
 * Names one person for a place of the institution; the person is written to.
 * @throws unauthenticated, not_found, invalid_state after the deadline, capacity_reached, already_exists, validation_failed
 */
export async function nominate(ctx: Ctx, ref: InstitutionRef, input: NominationInput): Promise<Nomination> {
  const institution = await requireInstitution(ctx, ref);
  if (!runsConference(ctx, institution)) requireNominationsOpen(institution, ctx.now());
  return placeNominee(ctx, institution, await listQuotas(ctx.db, institution.id), input);
}
