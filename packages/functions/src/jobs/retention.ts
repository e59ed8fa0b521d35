import { removeAbandonedUploads } from "@assize/core/material/index.ts";
import { eraseDue } from "@assize/core/privacy/index.ts";
import { type ReactionDeps, systemCtx } from "../reaction.ts";

const mostPerRound = 200;
const mostRounds = 10;

/** Erases what has passed its retention, and uploads that nobody finished. A run is bounded; what is left is the next run's. */
export async function retention(deps: ReactionDeps): Promise<void> {
  const ctx = systemCtx(deps, "retention");
  const uploads = await removeAbandonedUploads(ctx);
  if (uploads > 0) console.log(JSON.stringify({ level: "info", part: "retention", uploads }));
  for (let round = 0; round < mostRounds; round++) {
    const done = await eraseDue(ctx, mostPerRound);
    const { erasures, registrations, people, answers, support } = done;
    if (erasures + registrations + people + answers + support > 0)
      console.log(JSON.stringify({ level: "info", part: "retention", ...done }));
    if (!done.more) return;
  }
}
