import { getRegistration, type Registration } from "../registration/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { getMessage } from "./repo.ts";
import type { Message } from "./schema.ts";

/** A message of a conference with whoever it is to, for organizers. @throws unauthenticated, not_found */
export async function requireMessage(
  ctx: Ctx,
  conferenceId: string,
  id: string,
): Promise<{ message: Message; recipient: Registration | null }> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const message = await getMessage(ctx.db, conferenceId, id);
  if (message === null) throw notFound();
  const { registrationId } = message;
  return {
    message,
    recipient: (registrationId && (await getRegistration(ctx.db, conferenceId, registrationId))) || null,
  };
}
