import { findConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { create, replace } from "../db/write.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { requireKept, requireOwn } from "./access.ts";
import { getEach, needsEntity } from "./repo.ts";
import type { Needs, NeedsInput } from "./schema.ts";

/** What somebody needs, as they say themselves. @throws unauthenticated, not_found, stale_version, window_closed */
export async function saveOwnNeeds(
  ctx: Ctx,
  conferenceId: string,
  input: NeedsInput,
  readVersion: number,
): Promise<Needs> {
  const { id: registrationId, personId } = await requireOwn(ctx, conferenceId);
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null) throw notFound();
  await requireKept(ctx, conference);
  const [known] = await getEach.needs(ctx.db, [{ conferenceId, registrationId }]);
  const updatedAt = ctx.now().toISOString();
  const next: Needs = { conferenceId, registrationId, ...input, updatedAt, version: readVersion + 1 };
  const stale = () => new DomainError("stale_version");
  return commit(ctx, {
    writes: [readVersion === 0 ? create(needsEntity, next, stale) : replace(needsEntity, next, readVersion)],
    activity: {
      name: "support.needs_saved",
      scopeId: conferenceId,
      subjectId: registrationId,
      changedFields: known ? changedFields(known, input) : Object.keys(input),
      data: { personId },
    },
    answer: next,
  });
}
