import type { Ctx } from "../shared/context.ts";
import { removeKept, withoutTime } from "./kept-session.ts";

/** Takes a session that has no time out of the draft. @throws unauthenticated, not_found, forbidden, stale_version */
export const deleteUnscheduled = (ctx: Ctx, conferenceId: string, id: string, readVersion: number): Promise<null> =>
  removeKept(ctx, withoutTime, { conferenceId, id }, readVersion);
