import { listPublishedConferences } from "@assize/core/conference/index.ts";
import { countRule, listPlaceRules, promoteWaiting } from "@assize/core/registration/index.ts";
import { type ReactionDeps, systemCtx } from "../reaction.ts";

/** Looks once more at every waiting list: a free place never stays free while somebody waits. */
export async function sweep(deps: ReactionDeps): Promise<void> {
  const ctx = systemCtx(deps, "sweep");
  let cursor: string | undefined;
  do {
    const page = await listPublishedConferences(ctx, { limit: 50, cursor });
    for (const { id: conferenceId } of page.items) {
      for (const { id } of await listPlaceRules(ctx.db, conferenceId)) await countRule(ctx, conferenceId, id);
      await promoteWaiting(ctx, { conferenceId, exceptId: "" });
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
