import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { getUnscheduled, unscheduledEntity } from "./repo.ts";
import type { Unscheduled, UnscheduledInput } from "./schema.ts";
import { againWhenRaced, besideSession } from "./session-writes.ts";
import { heldBy } from "./unscheduled-writes.ts";

/** Changes a session that has no time yet. @throws unauthenticated, not_found, stale_version, validation_failed */
export async function updateUnscheduled(
  ctx: Ctx,
  conferenceId: string,
  sessionId: string,
  input: UnscheduledInput,
  readVersion: number,
): Promise<Unscheduled> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const saved = await againWhenRaced(async () => {
    const before = await getUnscheduled(ctx.db, conferenceId, sessionId);
    if (before === null) throw notFound();
    if (before.version !== readVersion) return null;
    const after: Unscheduled = { ...input, id: sessionId, conferenceId, version: readVersion + 1 };
    const held = { heldBefore: heldBy(before), heldAfter: heldBy(after) };
    return commit(ctx, {
      writes: [
        replace(unscheduledEntity, after, readVersion),
        ...(await besideSession(ctx, { conferenceId, before: null, after: null, ...held })),
      ],
      activity: {
        name: "agenda.session_updated",
        scopeId: conferenceId,
        subjectId: sessionId,
        changedFields: changedFields(before, input),
      },
      answer: after,
    });
  });
  if (saved === null) throw new DomainError("stale_version");
  return saved;
}
