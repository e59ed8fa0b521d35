import type { Page, PageRequest } from "../db/read.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { type Recipient, recipientsOf } from "./recipients.ts";
import { listMessagesInState, listMessagesOf } from "./repo.ts";
import type { Message, MessageState, MessageView } from "./schema.ts";

/** The message as organizers see it. */
export function viewOf(
  { leaseUntil: _lease, activityId: _activity, nomination: _nomination, tells: _tells, ...message }: Message,
  to: Recipient | null,
): MessageView {
  if (to === null) return { ...message, recipient: null };
  const { updatedAt: _updated, ...recipient } = to;
  return { ...message, recipient };
}

/** A page of the messages of a conference, the newest first. @throws unauthenticated, not_found, validation_failed naming `/cursor` */
export async function listMessages(
  ctx: Ctx,
  conferenceId: string,
  state: MessageState | undefined,
  page: PageRequest,
): Promise<Page<MessageView>> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const { items, nextCursor } =
    state === undefined
      ? await listMessagesOf(ctx.db, conferenceId, page)
      : await listMessagesInState(ctx.db, conferenceId, state, page);
  const recipients = await recipientsOf(ctx, items);
  return { items: items.map((one) => viewOf(one, recipients.get(one.id) ?? null)), nextCursor };
}
