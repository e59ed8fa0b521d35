import { commit } from "../db/commit.ts";
import { create, remove } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { agendaSessionEntity, getUnscheduled, unscheduledEntity } from "./repo.ts";
import type { PlaceInput, Session } from "./schema.ts";
import { againWhenRaced, besideSession } from "./session-writes.ts";
import { heldBy } from "./unscheduled-writes.ts";

/**
 * Gives a session without a time its place; it stays the same session, under the same id.
 * @throws unauthenticated, not_found, stale_version, validation_failed (outside the days …)
 */
export async function scheduleSession(
  ctx: Ctx,
  conferenceId: string,
  sessionId: string,
  place: PlaceInput,
  readVersion: number,
): Promise<Session> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const placed = await againWhenRaced(async () => {
    const before = await getUnscheduled(ctx.db, conferenceId, sessionId);
    if (before === null) throw notFound();
    if (before.version !== readVersion) return null;
    const { lengthMinutes: _length, ...content } = before;
    const after: Session = { ...content, ...place, version: readVersion + 1 };
    return commit(ctx, {
      writes: [
        remove(unscheduledEntity, before, readVersion),
        create(agendaSessionEntity, after),
        ...(await besideSession(ctx, { conferenceId, before: null, after, heldBefore: heldBy(before) })),
      ],
      activity: { name: "agenda.session_scheduled", scopeId: conferenceId, subjectId: sessionId },
      answer: after,
    });
  });
  if (placed === null) throw new DomainError("stale_version");
  return placed;
}
