import type { Ctx } from "../shared/context.ts";
import { requireOwnInstitution } from "./access.ts";
import { institutionKey } from "./link.ts";

/** The secret of an institution's link, for the organizer to hand over. @throws unauthenticated, not_found */
export async function getInstitutionLink(ctx: Ctx, institutionId: string): Promise<{ readonly key: string }> {
  const institution = await requireOwnInstitution(ctx, institutionId);
  return { key: institutionKey(ctx.secrets, institution) };
}
