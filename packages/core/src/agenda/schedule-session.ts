import { commit } from "../db/commit.ts";
import { create, remove } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { readKept, untilRead, withoutTime } from "./kept-session.ts";
import { requireReach } from "./reach.ts";
import { agendaSessionEntity, unscheduledEntity } from "./repo.ts";
import type { PlaceInput, Session } from "./schema.ts";
import { besideSession } from "./session-writes.ts";
import { heldBy } from "./unscheduled-writes.ts";

/**
 * Gives a session without a time its place; it stays the same session, under the same id.
 * @throws unauthenticated, not_found, forbidden, stale_version, validation_failed (outside the days …)
 */
export async function scheduleSession(
  ctx: Ctx,
  conferenceId: string,
  id: string,
  place: PlaceInput,
  readVersion: number,
): Promise<Session> {
  const reach = await requireReach(ctx, conferenceId);
  return untilRead(async () => {
    const before = await readKept(ctx, withoutTime, { conferenceId, id }, readVersion);
    if (before === null) return null;
    const { lengthMinutes: _length, ...content } = before;
    const after: Session = { ...content, ...place, version: readVersion + 1 };
    reach(before, after);
    await commit(ctx, {
      writes: [
        remove(unscheduledEntity, before, readVersion),
        create(agendaSessionEntity, after),
        ...(await besideSession(ctx, { conferenceId, before: null, after, heldBefore: heldBy(before) })),
      ],
      activity: { name: "agenda.session_scheduled", scopeId: conferenceId, subjectId: id },
      answer: after,
    });
    return { done: after };
  });
}
