import { removeOldFiles } from "@assize/core/document/index.ts";
import { finishMerges } from "@assize/core/duplicate/index.ts";
import { removeLooseFiles } from "@assize/core/form/index.ts";
import { removeAbandonedUploads } from "@assize/core/material/index.ts";
import { eraseDue } from "@assize/core/privacy/index.ts";
import { removeLooseUploads, removeOldBundles } from "@assize/core/speaker-file/index.ts";
import { type ReactionDeps, systemCtx } from "../reaction.ts";

const mostPerRound = 200;
const mostRounds = 10;

/** Erases what has passed its retention, merges that were cut, uploads that nobody finished, and ZIPs of letters and slides whose week is over. A run is bounded; what is left is the next run's. */
export async function retention(deps: ReactionDeps): Promise<void> {
  const ctx = systemCtx(deps, "retention");
  const uploads = (await removeAbandonedUploads(ctx)) + (await removeLooseUploads(ctx));
  if (uploads > 0) console.log(JSON.stringify({ level: "info", part: "retention", uploads }));
  const merges = await finishMerges(ctx, mostPerRound);
  if (merges > 0) console.log(JSON.stringify({ level: "info", part: "retention", merges }));
  const files = (await removeOldFiles(ctx)) + (await removeOldBundles(ctx));
  if (files > 0) console.log(JSON.stringify({ level: "info", part: "retention", files }));
  for (let round = 0; round < mostRounds; round++) {
    const done = await eraseDue(ctx, mostPerRound);
    const { erasures, registrations, people, answers, support } = done;
    if (erasures + registrations + people + answers + support > 0)
      console.log(JSON.stringify({ level: "info", part: "retention", ...done }));
    if (!done.more) break;
  }
  const loose = await removeLooseFiles(ctx);
  if (loose > 0) console.log(JSON.stringify({ level: "info", part: "retention", loose }));
}
