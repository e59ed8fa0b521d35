import type { Ctx } from "../shared/context.ts";
import { viewOf } from "./link.ts";
import { ownAgenda } from "./own-agenda.ts";
import { placedSessions } from "./placed-sessions.ts";
import type { PersonalAgendaView } from "./schema.ts";

/** What the caller wants to go to; empty at first. @throws unauthenticated, not_found */
export async function getPersonalAgenda(ctx: Ctx, conferenceId: string): Promise<PersonalAgendaView> {
  const agenda = await ownAgenda(ctx, conferenceId);
  return viewOf(ctx.secrets, agenda, await placedSessions(ctx.db, agenda.personId, conferenceId));
}
