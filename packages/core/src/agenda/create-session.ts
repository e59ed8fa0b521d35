import type { Ctx } from "../shared/context.ts";
import { newId } from "../shared/new-id.ts";
import { addKept, withTime } from "./kept-session.ts";
import type { Session, SessionInput } from "./schema.ts";

/** Adds a session to the draft. @throws unauthenticated, not_found, forbidden, validation_failed (outside the days …), already_exists for a taken id */
export const createSession = (
  ctx: Ctx,
  conferenceId: string,
  input: SessionInput,
  id = newId("agendaSession", ctx.now()),
): Promise<Session> => addKept(ctx, withTime, { ...input, id, conferenceId, version: 1 });
