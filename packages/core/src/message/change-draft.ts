import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { checkWords, type LetterWords } from "../letter/index.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { viewOf } from "./list-messages.ts";
import { messageEntity } from "./repo.ts";
import { requireMessage } from "./require-message.ts";
import { isDecisionKind, type Message, type MessageView } from "./schema.ts";

async function change(
  ctx: Ctx,
  { message, recipient }: Awaited<ReturnType<typeof requireMessage>>,
  verb: "edited" | "reset" | "discarded",
  changed: Message,
  readVersion: number,
): Promise<MessageView> {
  if (message.version !== readVersion) throw new DomainError("stale_version");
  if (message.state !== "draft") throw new DomainError("invalid_state", { params: { status: message.state } });
  const next: Message = { ...changed, version: readVersion + 1 };
  return commit(ctx, {
    writes: [replace(messageEntity, next, readVersion)],
    activity: {
      name: `message.draft_${verb}`,
      scopeId: message.scopeId,
      subjectId: message.id,
      data: { kind: message.kind },
    },
    answer: viewOf(next, recipient),
  });
}

/**
 * Gives one held mail words of its own; from then on a change of the template no longer reaches it.
 * @throws unauthenticated, not_found, validation_failed, invalid_state where it is no draft any more, stale_version
 */
export async function editDraft(
  ctx: Ctx,
  conferenceId: string,
  id: string,
  words: LetterWords,
  readVersion: number,
): Promise<MessageView> {
  const found = await requireMessage(ctx, conferenceId, id);
  const { kind, registrationId, locale } = found.message;
  const templateId = isDecisionKind(kind) ? kind : registrationId === null ? undefined : found.message.templateId;
  if (templateId === undefined) throw notFound();
  checkWords(templateId, { [locale ?? "en"]: words }, "");
  return change(ctx, found, "edited", { ...found.message, edited: words }, readVersion);
}

/** Takes one's own words back: the mail is written from the template again. @throws unauthenticated, not_found, invalid_state, stale_version */
export async function resetDraft(
  ctx: Ctx,
  conferenceId: string,
  id: string,
  readVersion: number,
): Promise<MessageView> {
  const found = await requireMessage(ctx, conferenceId, id);
  const { edited: _edited, ...message } = found.message;
  return change(ctx, found, "reset", message, readVersion);
}

/** Throws a held mail away; it stays in the list as one that was not sent. @throws unauthenticated, not_found, invalid_state, stale_version */
export async function discardDraft(
  ctx: Ctx,
  conferenceId: string,
  id: string,
  readVersion: number,
): Promise<MessageView> {
  const found = await requireMessage(ctx, conferenceId, id);
  const { edited: _edited, ...message } = found.message;
  return change(ctx, found, "discarded", { ...message, state: "suppressed", reason: "discarded" }, readVersion);
}
