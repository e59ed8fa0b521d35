import type { Ctx } from "../shared/context.ts";
import { newId } from "../shared/new-id.ts";
import { addKept, withoutTime } from "./kept-session.ts";
import type { Unscheduled, UnscheduledInput } from "./schema.ts";

/** Adds a session that has no time yet; no release shows it. @throws unauthenticated, not_found, forbidden, validation_failed */
export const createUnscheduled = (
  ctx: Ctx,
  conferenceId: string,
  input: UnscheduledInput,
  id = newId("agendaSession", ctx.now()),
): Promise<Unscheduled> => addKept(ctx, withoutTime, { ...input, id, conferenceId, version: 1 });
