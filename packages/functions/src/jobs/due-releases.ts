import { listScheduledReleases, releaseDue } from "@assize/core/agenda/index.ts";
import { type ReactionDeps, systemCtx } from "../reaction.ts";

/** Releases what a lost timer left behind. */
export async function dueReleases(deps: ReactionDeps): Promise<void> {
  const ctx = systemCtx(deps, "due-releases");
  for (const { conferenceId } of await listScheduledReleases(deps.db)) await releaseDue(ctx, conferenceId);
}
