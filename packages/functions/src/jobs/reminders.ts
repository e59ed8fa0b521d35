import { listPublishedConferences } from "@assize/core/conference/index.ts";
import { doDueReminders } from "@assize/core/letter/index.ts";
import { type ReactionDeps, systemCtx } from "../reaction.ts";

/** The reminders that are due in every published conference, by its own clocks. */
export async function reminders(deps: ReactionDeps): Promise<void> {
  const ctx = systemCtx(deps, "reminders");
  let cursor: string | undefined;
  do {
    const page = await listPublishedConferences(ctx, { limit: 50, cursor });
    for (const { id } of page.items) await doDueReminders(ctx, id);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
