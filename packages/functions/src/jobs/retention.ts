import { finishMerges } from "@assize/core/duplicate/index.ts";
import { removeAbandonedUploads } from "@assize/core/material/index.ts";
import { eraseDue } from "@assize/core/privacy/index.ts";
import { type ReactionDeps, systemCtx } from "../reaction.ts";

const mostPerRound = 200;
const mostRounds = 10;

/** Erases what has passed its retention, uploads that nobody finished, and takes up merges that were cut. A run is bounded; what is left is the next run's. */
export async function retention(deps: ReactionDeps): Promise<void> {
  const ctx = systemCtx(deps, "retention");
  const uploads = await removeAbandonedUploads(ctx);
  if (uploads > 0) console.log(JSON.stringify({ level: "info", part: "retention", uploads }));
  const merges = await finishMerges(ctx, mostPerRound);
  if (merges > 0) console.log(JSON.stringify({ level: "info", part: "retention", merges }));
  for (let round = 0; round < mostRounds; round++) {
    const done = await eraseDue(ctx, mostPerRound);
    const { erasures, registrations, people, answers } = done;
    if (erasures + registrations + people + answers > 0)
      console.log(JSON.stringify({ level: "info", part: "retention", ...done }));
    if (!done.more) return;
  }
}
