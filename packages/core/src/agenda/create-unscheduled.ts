import { commit } from "../db/commit.ts";
import { create } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { newId } from "../shared/new-id.ts";
import { unscheduledEntity } from "./repo.ts";
import type { Unscheduled, UnscheduledInput } from "./schema.ts";
import { againWhenRaced, besideSession } from "./session-writes.ts";
import { heldBy } from "./unscheduled-writes.ts";

/** Adds a session that has no time yet; no release shows it. @throws unauthenticated, not_found, validation_failed */
export async function createUnscheduled(
  ctx: Ctx,
  conferenceId: string,
  input: UnscheduledInput,
  id = newId("agendaSession", ctx.now()),
): Promise<Unscheduled> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const session: Unscheduled = { ...input, id, conferenceId, version: 1 };
  return againWhenRaced(async () =>
    commit(ctx, {
      writes: [
        create(unscheduledEntity, session),
        ...(await besideSession(ctx, { conferenceId, before: null, after: null, heldAfter: heldBy(session) })),
      ],
      activity: { name: "agenda.session_created", scopeId: conferenceId, subjectId: id },
      answer: session,
    }),
  );
}
