import { commit } from "../db/commit.ts";
import { forget } from "../db/write.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { sha256 } from "../shared/hash.ts";
import { listSessions, sessionEntity } from "./repo.ts";
import type { Session } from "./schema.ts";

const perCommit = 90;

/** Ends these sign-ins of a person. */
export async function endEach(
  ctx: Ctx,
  personId: string,
  sessions: readonly Session[],
): Promise<{ readonly ended: number }> {
  for (let from = 0; from < sessions.length; from += perCommit) {
    const some = sessions.slice(from, from + perCommit);
    await commit(
      { ...ctx, idempotency: null },
      {
        writes: some.map((session) => forget(sessionEntity, session)),
        activity: {
          name: "identity.sessions_ended",
          scopeId: personId,
          subjectId: personId,
          data: { sessions: some.length },
        },
        answer: null,
      },
    );
  }
  return { ended: sessions.length };
}

/** Ends all of the caller's sign-ins but the one that asks. Safe to repeat. @throws unauthenticated */
export async function endOtherSessions(ctx: Ctx, token: string): Promise<{ readonly ended: number }> {
  const { personId } = requirePerson(ctx);
  const mine = sha256(token);
  const others = (await listSessions(ctx.db, personId)).filter(({ tokenHash }) => tokenHash !== mine);
  return endEach(ctx, personId, others);
}
