import { releaseOf, type Session } from "../agenda/index.ts";
import type { Conference } from "../conference/index.ts";
import type { Ctx } from "../shared/context.ts";

/** A session as visitors see it today; null where it is not in the release. */
export async function releasedSession(ctx: Ctx, conference: Conference, sessionId: string): Promise<Session | null> {
  const { sessions } = await releaseOf(ctx, conference);
  return sessions.find(({ id }) => id === sessionId) ?? null;
}
