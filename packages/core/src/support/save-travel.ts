import { commit } from "../db/commit.ts";
import { create, replace } from "../db/write.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { requireKept, requireRegistration, requireWriter } from "./access.ts";
import { getEach, travelEntity } from "./repo.ts";
import type { Travel, TravelInput } from "./schema.ts";

/** Says how somebody comes and goes; the version is 0 where nothing was said yet. @throws unauthenticated, not_found, stale_version, window_closed */
export async function saveTravel(
  ctx: Ctx,
  conferenceId: string,
  registrationId: string,
  input: TravelInput,
  readVersion: number,
): Promise<Travel> {
  const conference = await requireWriter(ctx, conferenceId, "travel");
  const { personId } = await requireRegistration(ctx, conferenceId, registrationId);
  await requireKept(ctx, conference);
  const [known] = await getEach.travel(ctx.db, [{ conferenceId, registrationId }]);
  const updatedAt = ctx.now().toISOString();
  const metBy = known?.metBy ?? null;
  const next: Travel = { conferenceId, registrationId, ...input, metBy, updatedAt, version: readVersion + 1 };
  const stale = () => new DomainError("stale_version");
  return commit(ctx, {
    writes: [readVersion === 0 ? create(travelEntity, next, stale) : replace(travelEntity, next, readVersion)],
    activity: {
      name: "support.travel_saved",
      scopeId: conferenceId,
      subjectId: registrationId,
      changedFields: known ? changedFields(known, input) : Object.keys(input),
      data: { personId },
    },
    answer: next,
  });
}
