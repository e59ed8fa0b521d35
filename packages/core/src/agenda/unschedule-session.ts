import { commit } from "../db/commit.ts";
import { create, remove } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { agendaSessionEntity, getAgendaSession, unscheduledEntity } from "./repo.ts";
import type { Unscheduled } from "./schema.ts";
import { againWhenRaced, besideSession } from "./session-writes.ts";
import { heldBy } from "./unscheduled-writes.ts";

/** Takes a session out of its time and room and keeps all else; visitors see it until the next release. @throws unauthenticated, not_found, stale_version */
export async function unscheduleSession(
  ctx: Ctx,
  conferenceId: string,
  sessionId: string,
  readVersion: number,
): Promise<Unscheduled> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const waiting = await againWhenRaced(async () => {
    const before = await getAgendaSession(ctx.db, conferenceId, sessionId);
    if (before === null) throw notFound();
    if (before.version !== readVersion) return null;
    const { startsAt, endsAt, roomId: _room, ...content } = before;
    const lengthMinutes = Math.max(1, Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000));
    const after: Unscheduled = { ...content, lengthMinutes, version: readVersion + 1 };
    return commit(ctx, {
      writes: [
        remove(agendaSessionEntity, before, readVersion),
        create(unscheduledEntity, after),
        ...(await besideSession(ctx, { conferenceId, before, after: null, heldAfter: heldBy(after) })),
      ],
      activity: { name: "agenda.session_unscheduled", scopeId: conferenceId, subjectId: sessionId },
      answer: after,
    });
  });
  if (waiting === null) throw new DomainError("stale_version");
  return waiting;
}
