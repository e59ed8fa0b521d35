import type { Ctx } from "../shared/context.ts";
import { removeKept, withTime } from "./kept-session.ts";

/** Takes a session out of the draft; visitors see it until the next release. @throws unauthenticated, not_found, forbidden, stale_version */
export const deleteSession = (ctx: Ctx, conferenceId: string, id: string, readVersion: number): Promise<null> =>
  removeKept(ctx, withTime, { conferenceId, id }, readVersion);
