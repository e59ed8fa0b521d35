import { commit } from "../db/commit.ts";
import { create, remove } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { readKept, untilRead, withTime } from "./kept-session.ts";
import { requireReach } from "./reach.ts";
import { agendaSessionEntity, unscheduledEntity } from "./repo.ts";
import type { Unscheduled } from "./schema.ts";
import { besideSession } from "./session-writes.ts";
import { heldBy } from "./unscheduled-writes.ts";

/** Takes a session out of its time and room and keeps all else; visitors see it until the next release. @throws unauthenticated, not_found, forbidden, stale_version */
export async function unscheduleSession(
  ctx: Ctx,
  conferenceId: string,
  id: string,
  readVersion: number,
): Promise<Unscheduled> {
  const reach = await requireReach(ctx, conferenceId);
  return untilRead(async () => {
    const before = await readKept(ctx, withTime, { conferenceId, id }, readVersion);
    if (before === null) return null;
    const { startsAt, endsAt, roomId: _room, ...content } = before;
    const lengthMinutes = Math.max(1, Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000));
    const after: Unscheduled = { ...content, lengthMinutes, version: readVersion + 1 };
    reach(before, after);
    await commit(ctx, {
      writes: [
        remove(agendaSessionEntity, before, readVersion),
        create(unscheduledEntity, after),
        ...(await besideSession(ctx, { conferenceId, before, after: null, heldAfter: heldBy(after) })),
      ],
      activity: { name: "agenda.session_unscheduled", scopeId: conferenceId, subjectId: id },
      answer: after,
    });
    return { done: after };
  });
}
