import { commit } from "../db/commit.ts";
import { forget } from "../db/write.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { listSessions, sessionEntity } from "./repo.ts";

/** Ends one of the caller's sign-ins, wherever it is. @throws unauthenticated, not_found, also for another person's */
export async function endSession(ctx: Ctx, sessionId: string): Promise<null> {
  const { personId } = requirePerson(ctx);
  const session = (await listSessions(ctx.db, personId)).find(({ id }) => id === sessionId);
  if (session === undefined) throw notFound();
  return commit(ctx, {
    writes: [forget(sessionEntity, session)],
    activity: { name: "identity.session_ended", scopeId: personId, subjectId: sessionId },
    answer: null,
  });
}
