import { commit } from "../db/commit.ts";
import { create, replace, update, type Write } from "../db/write.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField } from "../shared/errors.ts";
import { requireOwnInstitution } from "./access.ts";
import { categoryIsThere, emptyQuota } from "./invite-institution.ts";
import { dismissNominator } from "./nominator.ts";
import { institutionEntity, listQuotas, nominationQuotaEntity } from "./repo.ts";
import type { Institution, InstitutionInput, InstitutionWithQuotas, Quota } from "./schema.ts";

/** The quotas after the change; a category that is left out keeps its count and has no places any more. */
function quotasAfter(
  institution: Institution,
  known: readonly Quota[],
  wanted: InstitutionInput["quotas"],
): readonly Quota[] {
  const left = known.filter(({ categoryId }) => !wanted.some((quota) => quota.categoryId === categoryId));
  const asked = wanted.map((quota) => {
    const before = known.find(({ categoryId }) => categoryId === quota.categoryId);
    return { ...(before ?? emptyQuota(institution, quota)), quotaPlaces: quota.quotaPlaces };
  });
  return [...asked, ...left.map((quota) => ({ ...quota, quotaPlaces: 0 }))];
}

function quotaWrite(quota: Quota, before: Quota | undefined, at: number): readonly Write[] {
  const { quotaPlaces, heldPlaces: takenPlaces } = quota;
  if (before === undefined)
    return [create(nominationQuotaEntity, quota), categoryIsThere(quota.conferenceId, quota.categoryId, at)];
  if (before.quotaPlaces === quotaPlaces) return [];
  const condition = { expression: "heldPlaces <= :quota", values: { ":quota": quotaPlaces } };
  return [
    update(nominationQuotaEntity, quota, { set: { quotaPlaces }, condition }, () =>
      invalidField(`/quotas/${at}/quotaPlaces`, "quota_under_places", { takenPlaces }),
    ),
  ];
}

/**
 * Changes what an institution was invited to. A quota never goes under the places that are taken. With another contact the link is renewed
 * and the former contact may no longer nominate.
 * @throws unauthenticated, not_found, stale_version, validation_failed naming the quota
 */
export async function updateInstitution(
  ctx: Ctx,
  institutionId: string,
  { quotas, ...input }: InstitutionInput,
  readVersion: number,
): Promise<InstitutionWithQuotas> {
  const known = await requireOwnInstitution(ctx, institutionId);
  if (known.version !== readVersion) throw new DomainError("stale_version");
  const contactChanged = known.contact.email !== input.contact.email;
  if (contactChanged) await dismissNominator(ctx, known);
  const counted = await listQuotas(ctx.db, institutionId);
  const linkNumber = known.linkNumber + (contactChanged ? 1 : 0);
  const updated: Institution = { ...known, ...input, linkNumber, version: readVersion + 1 };
  const after = quotasAfter(updated, counted, quotas);
  const before = new Map(counted.map((quota) => [quota.categoryId, quota]));
  return commit(ctx, {
    writes: [
      replace(institutionEntity, updated, readVersion),
      ...after.flatMap((quota, at) => quotaWrite(quota, before.get(quota.categoryId), at)),
    ],
    activity: {
      name: "nomination.institution_updated",
      scopeId: known.conferenceId,
      subjectId: institutionId,
      changedFields: changedFields(known, input),
      data: { institutionId, contactChanged },
    },
    answer: { ...updated, quotas: [...after] },
  });
}
