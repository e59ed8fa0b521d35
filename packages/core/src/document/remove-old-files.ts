import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { listOldFiles, printingEntity } from "./repo.ts";

/** Takes away the ZIPs whose week is over; the letters stay under their numbers. Safe to repeat. Returns how many. */
export async function removeOldFiles(ctx: Ctx): Promise<number> {
  const old = await listOldFiles(ctx.db, ctx.now().toISOString());
  for (const printing of old) {
    await ctx.files.remove(printing.fileKey);
    await commit(ctx, {
      writes: [
        replace(printingEntity, { ...printing, state: "removed", version: printing.version + 1 }, printing.version),
      ],
      activity: { name: "document.file_removed", scopeId: printing.conferenceId, subjectId: printing.id },
      answer: null,
    });
  }
  return old.length;
}
