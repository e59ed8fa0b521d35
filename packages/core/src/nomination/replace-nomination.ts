import { commit } from "../db/commit.ts";
import { takeUse } from "../db/rate-limit.ts";
import { create, remove, replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { type NominationRef, requireNomination, runsConference } from "./access.ts";
import { moved, moveQuota, nomineeOf } from "./change-status.ts";
import { newNomination } from "./place.ts";
import { holdsPlace } from "./policy.ts";
import { alreadyNominated, requireAnswersOpen } from "./refusals.ts";
import { nominationEntity, nomineeEntity } from "./repo.ts";
import type { Nomination, ReplacementInput } from "./schema.ts";

/** Letters that an institution can cause by changing its mind, a day. */
export const changesADay = { most: 200, windowSeconds: 86_400 } as const;

/**
 * Sends somebody else in a person's place, in one step: the place is never free in between. A registration that came of the first
 * nomination is cancelled by what follows. @throws unauthenticated, not_found, invalid_state, already_exists, capacity_reached, rate_limited
 */
export async function replaceNomination(ctx: Ctx, ref: NominationRef, input: ReplacementInput): Promise<Nomination> {
  const { institution, nomination: known } = await requireNomination(ctx, ref);
  if (!runsConference(ctx, institution)) requireAnswersOpen(institution, ctx.now());
  const left = moved(ctx, known, "replace");
  if (input.email === known.email) throw alreadyNominated();
  await takeUse(ctx, { bucket: `nomination-changes:${institution.id}`, ...changesADay });
  const { categoryId } = known;
  const comes = { ...newNomination(ctx, institution, { ...input, categoryId }), replacesId: known.id };
  const held = holdsPlace(known.status);
  return commit(ctx, {
    writes: [
      replace(nominationEntity, left, known.version),
      ...(held ? [remove(nomineeEntity, nomineeOf(known))] : []),
      create(nomineeEntity, nomineeOf(comes), alreadyNominated),
      ...moveQuota(known, [known.status], ["replaced", "nominated"]),
      create(nominationEntity, comes),
    ],
    activity: {
      name: "nomination.replaced",
      scopeId: known.conferenceId,
      subjectId: comes.id,
      data: {
        institutionId: institution.id,
        replacedId: known.id,
        from: known.status,
        registrationId: known.registrationId,
        categoryId,
      },
    },
    answer: comes,
  });
}
