import { commit } from "../db/commit.ts";
import { forget } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { sha256 } from "../shared/hash.ts";
import { addressMarkEntity } from "./address-mark.ts";
import { viewOf } from "./list-messages.ts";
import { requireMessage } from "./require-message.ts";
import type { MessageView } from "./schema.ts";

/**
 * Lets mail go again to the address that a message is to: the organizer knows that it works, or that its owner wants mail after all.
 * @throws unauthenticated, not_found
 */
export async function liftAddressMark(ctx: Ctx, conferenceId: string, id: string): Promise<MessageView> {
  const { message, recipient } = await requireMessage(ctx, conferenceId, id);
  if (recipient === null || recipient.mark === null) return viewOf(message, recipient);
  return commit(ctx, {
    writes: [forget(addressMarkEntity, { emailHash: sha256(recipient.email) })],
    activity: {
      name: "message.address_mark_lifted",
      scopeId: conferenceId,
      subjectId: id,
      data: { cause: recipient.mark },
    },
    answer: viewOf(message, { ...recipient, mark: null }),
  });
}
