import type { Ctx } from "../shared/context.ts";
import { viewOf } from "./link.ts";
import { ownAgenda } from "./own-agenda.ts";
import type { PersonalAgendaView } from "./schema.ts";

/** What the caller wants to go to; empty at first. @throws unauthenticated, not_found */
export async function getPersonalAgenda(ctx: Ctx, conferenceId: string): Promise<PersonalAgendaView> {
  return viewOf(ctx.secrets, await ownAgenda(ctx, conferenceId));
}
