import { requirePublishedConference } from "../conference/index.ts";
import { requirePerson } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { changeSignUp } from "./change-sign-up.ts";
import { getSignUp } from "./repo.ts";

/** Gives the caller's place in a session, or in its line, back. Asked again it changes nothing. @throws unauthenticated, not_found */
export async function withdrawSignUp(ctx: Ctx, conferenceId: string, sessionId: string): Promise<null> {
  const { personId } = requirePerson(ctx);
  await requirePublishedConference(ctx, conferenceId);
  return retryStale(async () => {
    const known = await getSignUp(ctx.db, { personId, conferenceId, sessionId });
    if (known !== null) await changeSignUp(ctx, known, known, "withdraw");
    return null;
  });
}
