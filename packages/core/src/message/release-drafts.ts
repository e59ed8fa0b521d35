import * as v from "valibot";
import { commit } from "../db/commit.ts";
import { getItems } from "../db/read.ts";
import { replace } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { messageEntity } from "./repo.ts";
import { type Message, messageIdSchema } from "./schema.ts";

export const releaseInput = v.strictObject(
  {
    /** As many as one transaction holds with what belongs to it. */
    messageIds: v.pipe(
      v.array(messageIdSchema, "required"),
      v.minLength(1, "required"),
      v.maxLength(50, "too_long"),
      v.check((ids) => new Set(ids).size === ids.length, "invalid"),
    ),
  },
  "unknown_field",
);

/** What lets these held mails go; the stream sends them. */
export const releasing = (conferenceId: string, drafts: readonly Message[]) => ({
  writes: drafts.map((draft) =>
    replace(messageEntity, { ...draft, state: "queued", version: draft.version + 1 }, draft.version),
  ),
  activity: {
    name: "message.drafts_released",
    scopeId: conferenceId,
    subjectId: conferenceId,
    data: { messageIds: drafts.map(({ id }) => id) },
  },
});

/**
 * Lets held mails go, all of these or none; the stream sends them. What is no draft any more is left as it is, so that a repeated release
 * sends nothing twice. Returns how many go.
 * @throws unauthenticated, not_found, stale_version where somebody changes one at the same moment
 */
export async function releaseDrafts(
  ctx: Ctx,
  conferenceId: string,
  { messageIds }: v.InferOutput<typeof releaseInput>,
): Promise<{ readonly released: number }> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const keys = messageIds.map((id) => ({ scopeId: conferenceId, id }));
  const drafts = (await getItems(ctx.db, messageEntity, keys)).filter(({ state }) => state === "draft");
  if (drafts.length === 0) return { released: 0 };
  return commit(ctx, { ...releasing(conferenceId, drafts), answer: { released: drafts.length } });
}
