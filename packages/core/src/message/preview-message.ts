import { findActivity } from "../audit/index.ts";
import { findConference } from "../conference/index.ts";
import { getRegistration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { requireMessage } from "./require-message.ts";
import { isDecisionKind, type MessagePreview } from "./schema.ts";

/** The letter for a page whose policy allows no style in the markup and no picture from elsewhere; its links leave the frame. */
export function forPage(html: string, pictures: ReadonlyMap<string, string>): string {
  return html
    .replace("<head>", '<head><base target="_blank">')
    .replaceAll(/ style="[^"]*"/g, "")
    .replaceAll(/src="cid:(\w+)"/g, (_, id: string) => `src="${pictures.get(id) ?? ""}"`);
}

/**
 * A message as it reads today: what is sent is never stored, so `changedSince` says whether the person or the conference changed after it
 * went out. Where nobody needs it any more, `words` is null and `reason` says why.
 * @throws unauthenticated, not_found
 */
export async function previewMessage(
  ctx: Ctx,
  conferenceId: string,
  id: string,
  publicUrl: string,
): Promise<MessagePreview> {
  const { message, recipient } = await requireMessage(ctx, conferenceId, id);
  const activity = await findActivity(ctx.db, conferenceId, message.activityId);
  const conference = await findConference(ctx.db, conferenceId);
  if (activity === null || conference === null) throw notFound();
  const { compose, wordsFor } = await import("./compose.ts");
  const composed = await compose(ctx, message, activity, publicUrl);
  const { registrationId } = message;
  const registration = registrationId === null ? null : await getRegistration(ctx.db, conferenceId, registrationId);
  const about = registration ?? (isDecisionKind(message.kind) && recipient ? { conferenceId, ...recipient } : null);
  const editable = about && (await wordsFor(ctx, message, about));
  const source = editable === null ? null : message.edited ? ("edited" as const) : ("template" as const);
  const { sentAt } = message;
  const changedSince =
    sentAt !== null && [conference.updatedAt, recipient?.updatedAt ?? ""].some((changed) => changed > sentAt);
  if (typeof composed === "string") return { words: null, reason: composed, changedSince, source, editable };
  const { to, subject, language, text, attachments } = composed;
  const pictures = new Map(
    attachments.flatMap(({ contentId, contentType, contentBase64 }) =>
      contentId ? [[contentId, `data:${contentType};base64,${contentBase64}`]] : [],
    ),
  );
  const files = attachments.filter(({ contentId }) => contentId === undefined).map(({ filename }) => filename);
  return {
    words: { to, subject, language, text, html: forPage(composed.html, pictures), files },
    reason: null,
    changedSince,
    source,
    editable,
  };
}
