import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { agendaSessionEntity, getAgendaSession } from "./repo.ts";
import type { Session, SessionInput } from "./schema.ts";
import { againWhenRaced, besideSession } from "./session-writes.ts";

/** Changes a session of the draft. @throws unauthenticated, not_found, stale_version, validation_failed */
export async function updateSession(
  ctx: Ctx,
  conferenceId: string,
  sessionId: string,
  input: SessionInput,
  readVersion: number,
): Promise<Session> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const saved = await againWhenRaced(async () => {
    const before = await getAgendaSession(ctx.db, conferenceId, sessionId);
    if (before === null) throw notFound();
    if (before.version !== readVersion) return null;
    const after: Session = { ...input, id: sessionId, conferenceId, version: readVersion + 1 };
    return commit(ctx, {
      writes: [
        replace(agendaSessionEntity, after, readVersion),
        ...(await besideSession(ctx, { conferenceId, before, after })),
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
