import { commit } from "../db/commit.ts";
import { remove } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { agendaSessionEntity, getAgendaSession } from "./repo.ts";
import { againWhenRaced, besideSession } from "./session-writes.ts";

/** Takes a session out of the draft; visitors see it until the next release. @throws unauthenticated, not_found, stale_version */
export async function deleteSession(
  ctx: Ctx,
  conferenceId: string,
  sessionId: string,
  readVersion: number,
): Promise<null> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const deleted = await againWhenRaced(async () => {
    const before = await getAgendaSession(ctx.db, conferenceId, sessionId);
    if (before === null) throw notFound();
    if (before.version !== readVersion) return false;
    await commit(ctx, {
      writes: [
        remove(agendaSessionEntity, before, readVersion),
        ...(await besideSession(ctx, { conferenceId, before, after: null })),
      ],
      activity: { name: "agenda.session_deleted", scopeId: conferenceId, subjectId: sessionId },
      answer: null,
    });
    return true;
  });
  if (!deleted) throw new DomainError("stale_version");
  return null;
}
