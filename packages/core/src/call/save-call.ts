import { trackEntity } from "../agenda/index.ts";
import { findConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { getItems } from "../db/read.ts";
import { create, replace } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField, notFound } from "../shared/errors.ts";
import { callEntity, getCall } from "./repo.ts";
import type { Call, CallInput } from "./schema.ts";

async function requireTracks(ctx: Ctx, conferenceId: string, ids: readonly string[]): Promise<void> {
  const known = await getItems(
    ctx.db,
    trackEntity,
    ids.map((id) => ({ conferenceId, id })),
  );
  const there = new Set(known.map(({ id }) => id));
  const gone = ids.find((id) => !there.has(id));
  if (gone !== undefined) throw invalidField(`/trackIds/${ids.indexOf(gone)}`, "unknown_reference");
}

/**
 * Opens a call for contributions, or changes it; the version read is 0 where there is none yet.
 * @throws unauthenticated, not_found, validation_failed, stale_version
 */
export async function saveCall(ctx: Ctx, conferenceId: string, input: CallInput, readVersion: number): Promise<Call> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  if ((await findConference(ctx.db, conferenceId)) === null) throw notFound();
  await requireTracks(ctx, conferenceId, input.trackIds);
  const known = await getCall(ctx.db, conferenceId);
  if ((known?.version ?? 0) !== readVersion) throw new DomainError("stale_version");
  const call: Call = { ...input, conferenceId, version: readVersion + 1 };
  return commit(ctx, {
    writes: [
      known ? replace(callEntity, call, readVersion) : create(callEntity, call, () => new DomainError("stale_version")),
    ],
    activity: {
      name: known ? "call.updated" : "call.opened",
      scopeId: conferenceId,
      subjectId: conferenceId,
      changedFields: known ? changedFields(known, input) : Object.keys(input),
    },
    answer: call,
  });
}
