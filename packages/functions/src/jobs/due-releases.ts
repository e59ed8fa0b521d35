import { listScheduledReleases, releaseDue } from "@assize/core/agenda/index.ts";
import { listSendings, sendDue } from "@assize/core/message/index.ts";
import { type ReactionDeps, systemCtx } from "../reaction.ts";

/** Releases agendas and sends letters that a lost timer left behind. */
export async function dueReleases(deps: ReactionDeps): Promise<void> {
  const ctx = systemCtx(deps, "due-releases");
  for (const { conferenceId } of await listScheduledReleases(deps.db)) await releaseDue(ctx, conferenceId);
  const now = deps.now().toISOString();
  const due = (await listSendings(deps.db)).filter(({ sendAt }) => sendAt <= now);
  for (const { conferenceId, id } of due) await sendDue(ctx, conferenceId, id);
}
