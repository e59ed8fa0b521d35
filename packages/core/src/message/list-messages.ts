import { getItems, type Page, type PageRequest } from "../db/read.ts";
import { type Registration, registrationEntity } from "../registration/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { listMessagesInState, listMessagesOf } from "./repo.ts";
import type { Message, MessageState, MessageView } from "./schema.ts";

/** The message as organizers see it, with whoever it is to by today's name and address. */
export function viewOf(
  { leaseUntil: _lease, activityId: _activity, ...message }: Message,
  to: Registration | null,
): MessageView {
  if (to === null) return { ...message, recipient: null };
  const { familyName, givenName, patronymic, email, locale } = to;
  return { ...message, recipient: { familyName, givenName, patronymic, email, locale } };
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
  const ids = items.flatMap(({ registrationId }) => registrationId ?? []);
  const people = await getItems(
    ctx.db,
    registrationEntity,
    ids.map((id) => ({ conferenceId, id })),
  );
  const byId = new Map(people.map((one) => [one.id, one]));
  return { items: items.map((one) => viewOf(one, byId.get(one.registrationId ?? "") ?? null)), nextCursor };
}
