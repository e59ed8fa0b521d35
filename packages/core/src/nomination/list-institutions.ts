import type { Page, PageRequest } from "../db/read.ts";
import { requireConferenceRole, requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { getInstitutions, listInstitutionsPage, listQuotas } from "./repo.ts";
import type { Institution, InstitutionWithQuotas } from "./schema.ts";

const withQuotas = (ctx: Ctx, institutions: readonly Institution[]): Promise<InstitutionWithQuotas[]> =>
  Promise.all(
    institutions.map(async (institution) => ({
      ...institution,
      quotas: [...(await listQuotas(ctx.db, institution.id))],
    })),
  );

/** A page of the institutions invited to a conference, in the order they were invited. @throws unauthenticated, not_found */
export async function listInstitutions(
  ctx: Ctx,
  conferenceId: string,
  page: PageRequest,
): Promise<Page<InstitutionWithQuotas>> {
  requireConferenceRole(ctx, conferenceId, "organizer", "desk", "reportReader");
  const { items, nextCursor } = await listInstitutionsPage(ctx.db, conferenceId, page);
  return { items: await withQuotas(ctx, items), nextCursor };
}

/** The institutions that the caller nominates for. @throws unauthenticated */
export async function listOwnInstitutions(ctx: Ctx): Promise<readonly InstitutionWithQuotas[]> {
  const { grants } = requirePerson(ctx);
  const ids = grants
    .filter(({ role, scopeType }) => role === "nominator" && scopeType === "institution")
    .map(({ scopeId }) => scopeId);
  return withQuotas(ctx, await getInstitutions(ctx.db, [...new Set(ids)]));
}
