import { commit } from "../db/commit.ts";
import { create, update, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { newId } from "../shared/new-id.ts";
import { moveQuota, nomineeOf } from "./change-status.ts";
import { counterMoves } from "./policy.ts";
import { alreadyNominated, quotaReached, unknownCategory } from "./refusals.ts";
import { nominationEntity, nominationQuotaEntity, nomineeEntity } from "./repo.ts";
import type { Institution, Nomination, NominationInput, NominationStatus, Quota } from "./schema.ts";

/** A nomination before it is written. */
export function newNomination(ctx: Ctx, institution: Institution, input: NominationInput): Nomination {
  const at = ctx.now().toISOString();
  return {
    ...input,
    id: newId("nomination", ctx.now()),
    institutionId: institution.id,
    conferenceId: institution.conferenceId,
    status: "nominated",
    registrationId: null,
    replacesId: null,
    remindersSent: [],
    demo: institution.demo,
    nominatedAt: at,
    statusSince: at,
    updatedAt: at,
    version: 1,
  };
}

const activityOf = ({ id, institutionId, conferenceId, categoryId }: Nomination) => ({
  name: "nomination.nominated",
  scopeId: conferenceId,
  subjectId: id,
  data: { institutionId, categoryId },
});

/** Takes one of the institution's places for a person. @throws already_exists, capacity_reached, validation_failed */
export async function placeNominee(
  ctx: Ctx,
  institution: Institution,
  quotas: readonly Quota[],
  input: NominationInput,
): Promise<Nomination> {
  if (!quotas.some(({ categoryId }) => categoryId === input.categoryId)) throw unknownCategory();
  const nomination = newNomination(ctx, institution, input);
  return commit(ctx, {
    writes: [
      create(nomineeEntity, nomineeOf(nomination), alreadyNominated),
      ...moveQuota(nomination, [], ["nominated"]),
      create(nominationEntity, nomination),
    ],
    activity: activityOf(nomination),
    answer: nomination,
  });
}

/** Takes as many places of a category as there are people, or none; the quota must still be the one that was read. */
function takePlaces(quota: Quota, people: number): readonly Write[] {
  if (people === 0) return [];
  const { quotaPlaces } = quota;
  const condition = {
    expression: "quotaPlaces = :quota AND heldPlaces <= :most",
    values: { ":quota": quotaPlaces, ":most": quotaPlaces - people },
  };
  const add = counterMoves([], Array<NominationStatus>(people).fill("nominated"));
  return [update(nominationQuotaEntity, quota, { add, condition }, quotaReached)];
}

/** Takes places for several people in one transaction: all of them or nobody. @throws already_exists, capacity_reached */
export async function placeTogether(
  ctx: Ctx,
  institution: Institution,
  quotas: readonly Quota[],
  inputs: readonly NominationInput[],
): Promise<readonly Nomination[]> {
  const nominations = inputs.map((input) => newNomination(ctx, institution, input));
  const [first, ...further] = nominations.map(activityOf);
  if (first === undefined) return [];
  const peopleIn = (id: string): number => nominations.filter(({ categoryId }) => categoryId === id).length;
  return commit(ctx, {
    writes: [
      ...quotas.flatMap((quota) => takePlaces(quota, peopleIn(quota.categoryId))),
      ...nominations.flatMap((one) => [
        create(nomineeEntity, nomineeOf(one), alreadyNominated),
        create(nominationEntity, one),
      ]),
    ],
    activity: first,
    furtherActivities: further,
    answer: nominations,
  });
}
