import { getItems, type Page, type PageRequest } from "../db/read.ts";
import { getCategory, registrationEntity } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { conferenceOf, type InstitutionRef, requireInstitution } from "./access.ts";
import { listNominationsPage, listQuotas } from "./repo.ts";
import type { Institution, InstitutionPage, Nomination, NominationView } from "./schema.ts";

/** What people who come by a link see of the conference. */
export async function conferenceLines(ctx: Ctx, institution: Pick<Institution, "conferenceId">) {
  const { id, slug, title, startsOn, endsOn, timeZone, contactEmail } = await conferenceOf(ctx, institution);
  return { id, slug, title, startsOn, endsOn, timeZone, contactEmail };
}

/** The institution's places, the conference and the categories. @throws unauthenticated, not_found */
export async function getInstitutionPage(ctx: Ctx, ref: InstitutionRef): Promise<InstitutionPage> {
  const institution = await requireInstitution(ctx, ref);
  const quotas = await listQuotas(ctx.db, institution.id);
  const found = await Promise.all(
    quotas.map(({ categoryId }) => getCategory(ctx.db, institution.conferenceId, categoryId)),
  );
  return {
    institution: { ...institution, quotas: [...quotas] },
    conference: await conferenceLines(ctx, institution),
    categories: found
      .flatMap((category) => category ?? [])
      .toSorted((a, b) => a.order - b.order)
      .map(({ id, name, description }) => ({ id, name, description })),
  };
}

/** Nominations with where their registrations stand. */
export async function withRegistrations(ctx: Ctx, nominations: readonly Nomination[]): Promise<NominationView[]> {
  const parts = nominations.flatMap(({ conferenceId, registrationId }) =>
    registrationId === null ? [] : [{ conferenceId, id: registrationId }],
  );
  const registrations = parts.length === 0 ? [] : await getItems(ctx.db, registrationEntity, parts);
  const statusOf = new Map(registrations.map(({ id, status }) => [id, status]));
  return nominations.map((nomination) => ({
    ...nomination,
    registrationStatus: statusOf.get(nomination.registrationId ?? "") ?? null,
  }));
}

/** A page of the institution's nominations, in the order they were made. @throws unauthenticated, not_found */
export async function listNominations(ctx: Ctx, ref: InstitutionRef, page: PageRequest): Promise<Page<NominationView>> {
  const institution = await requireInstitution(ctx, ref);
  const { items, nextCursor } = await listNominationsPage(ctx.db, institution.id, page);
  return { items: await withRegistrations(ctx, items), nextCursor };
}
