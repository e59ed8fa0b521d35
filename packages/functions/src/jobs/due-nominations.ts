import { listPublishedConferences } from "@assize/core/conference/index.ts";
import { doDueNominations } from "@assize/core/nomination/index.ts";
import { type ReactionDeps, systemCtx } from "../reaction.ts";

/** Reminders by plan, and what is unanswered at the cut-off, in every published conference. */
export async function dueNominations(deps: ReactionDeps): Promise<void> {
  const ctx = systemCtx(deps, "nominations");
  let cursor: string | undefined;
  do {
    const page = await listPublishedConferences(ctx, { limit: 50, cursor });
    for (const { id } of page.items) await doDueNominations(ctx, id);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
