import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { type Recipient, recipientsOf } from "./recipients.ts";
import { getMessage } from "./repo.ts";
import type { Message } from "./schema.ts";

/** A message of a conference with whoever it is to, for organizers. @throws unauthenticated, not_found */
export async function requireMessage(
  ctx: Ctx,
  conferenceId: string,
  id: string,
): Promise<{ message: Message; recipient: Recipient | null }> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const message = await getMessage(ctx.db, conferenceId, id);
  if (message === null) throw notFound();
  return { message, recipient: (await recipientsOf(ctx, [message])).get(id) ?? null };
}
