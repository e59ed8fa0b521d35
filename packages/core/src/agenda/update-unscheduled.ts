import type { Ctx } from "../shared/context.ts";
import { replaceKept, withoutTime } from "./kept-session.ts";
import type { Unscheduled, UnscheduledInput } from "./schema.ts";

/** Changes a session that has no time yet. @throws unauthenticated, not_found, forbidden, stale_version, validation_failed */
export const updateUnscheduled = (
  ctx: Ctx,
  conferenceId: string,
  id: string,
  input: UnscheduledInput,
  readVersion: number,
): Promise<Unscheduled> =>
  replaceKept(ctx, withoutTime, { ...input, id, conferenceId, version: readVersion + 1 }, readVersion);
