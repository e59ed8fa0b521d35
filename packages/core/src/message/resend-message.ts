import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { viewOf } from "./list-messages.ts";
import { canResend } from "./policy.ts";
import { messageEntity } from "./repo.ts";
import { requireMessage } from "./require-message.ts";
import type { Message, MessageView } from "./schema.ts";

/**
 * Queues a message that did not arrive once more, under its own Message-ID. One that waits already stays as it is.
 * @throws unauthenticated, not_found, invalid_state for one that went out or that nobody needs any more, or whose address is marked, stale_version
 */
export async function resendMessage(ctx: Ctx, conferenceId: string, id: string): Promise<MessageView> {
  const { message, recipient } = await requireMessage(ctx, conferenceId, id);
  if (message.state === "queued") return viewOf(message, recipient);
  if (!canResend(message)) throw new DomainError("invalid_state", { params: { status: message.state } });
  if (recipient?.mark) throw new DomainError("invalid_state", { params: { status: "address_marked" } });
  const queued: Message = {
    ...message,
    state: "queued",
    reason: null,
    attempts: 0,
    leaseUntil: "",
    version: message.version + 1,
  };
  return commit(ctx, {
    writes: [replace(messageEntity, queued, message.version)],
    activity: {
      name: "message.resent",
      scopeId: conferenceId,
      subjectId: id,
      changedFields: ["state"],
      data: { kind: message.kind, reason: message.reason },
    },
    answer: viewOf(queued, recipient),
  });
}
