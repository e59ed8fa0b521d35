import type { Ctx } from "../shared/context.ts";
import { replaceKept, withTime } from "./kept-session.ts";
import type { Session, SessionInput } from "./schema.ts";

/** Changes a session of the draft. @throws unauthenticated, not_found, forbidden, stale_version, validation_failed */
export const updateSession = (
  ctx: Ctx,
  conferenceId: string,
  id: string,
  input: SessionInput,
  readVersion: number,
): Promise<Session> =>
  replaceKept(ctx, withTime, { ...input, id, conferenceId, version: readVersion + 1 }, readVersion);
