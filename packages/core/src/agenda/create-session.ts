import { commit } from "../db/commit.ts";
import { create } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { newId } from "../shared/new-id.ts";
import { agendaSessionEntity } from "./repo.ts";
import type { Session, SessionInput } from "./schema.ts";
import { againWhenRaced, besideSession } from "./session-writes.ts";

/** Adds a session to the draft. @throws unauthenticated, not_found, validation_failed (outside the days …), already_exists for a taken id */
export async function createSession(
  ctx: Ctx,
  conferenceId: string,
  input: SessionInput,
  id = newId("agendaSession", ctx.now()),
): Promise<Session> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const session: Session = { ...input, id, conferenceId, version: 1 };
  return againWhenRaced(async () =>
    commit(ctx, {
      writes: [
        create(agendaSessionEntity, session),
        ...(await besideSession(ctx, { conferenceId, before: null, after: session })),
      ],
      activity: { name: "agenda.session_created", scopeId: conferenceId, subjectId: session.id },
      answer: session,
    }),
  );
}
