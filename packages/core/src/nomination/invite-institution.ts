import { findConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { check, create } from "../db/write.ts";
import { categoryEntity } from "../registration/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField, notFound } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { institutionEntity, nominationQuotaEntity } from "./repo.ts";
import type { Institution, InstitutionInput, InstitutionWithQuotas, Quota } from "./schema.ts";

/** An institution's empty places in a category. */
export const emptyQuota = (
  { id, conferenceId }: Pick<Institution, "id" | "conferenceId">,
  { categoryId, quotaPlaces }: InstitutionInput["quotas"][number],
): Quota => ({
  institutionId: id,
  conferenceId,
  categoryId,
  quotaPlaces,
  heldPlaces: 0,
  nominatedPeople: 0,
  confirmedPeople: 0,
  declinedPeople: 0,
});

/** The category must still be there when the quota is written. */
export const categoryIsThere = (conferenceId: string, categoryId: string, at: number) =>
  check(categoryEntity, { conferenceId, id: categoryId }, { expression: "attribute_exists(pk)" }, () =>
    invalidField(`/quotas/${at}/categoryId`, "unknown_reference"),
  );

/** Invites an institution to nominate; its contact is written to. @throws unauthenticated, not_found, validation_failed */
export async function inviteInstitution(
  ctx: Ctx,
  conferenceId: string,
  { quotas, ...input }: InstitutionInput,
): Promise<InstitutionWithQuotas> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null) throw notFound();
  const institution: Institution = {
    ...input,
    id: newId("institution", ctx.now()),
    conferenceId,
    linkNumber: 1,
    remindersSent: [],
    invitedAt: ctx.now().toISOString(),
    remindedAt: null,
    demo: conference.demo,
    version: 1,
  };
  const counted = quotas.map((quota) => emptyQuota(institution, quota));
  return commit(ctx, {
    writes: [
      create(institutionEntity, institution),
      ...counted.map((quota) => create(nominationQuotaEntity, quota)),
      ...quotas.map(({ categoryId }, at) => categoryIsThere(conferenceId, categoryId, at)),
    ],
    activity: {
      name: "nomination.institution_invited",
      scopeId: conferenceId,
      subjectId: institution.id,
      data: { institutionId: institution.id },
    },
    answer: { ...institution, quotas: counted },
  });
}
