import { requirePlatformRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { endEach } from "./end-other-sessions.ts";
import { listSessions } from "./repo.ts";

/** Ends all sign-ins of a person, by the platform's administrators. Safe to repeat. @throws unauthenticated, forbidden */
export async function endSessionsOf(ctx: Ctx, personId: string): Promise<{ readonly ended: number }> {
  requirePlatformRole(ctx, "administrator");
  return endEach(ctx, personId, await listSessions(ctx.db, personId));
}
