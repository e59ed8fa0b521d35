import { commit } from "../db/commit.ts";
import { remove, update } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { findMaterial, materialEntity, pageOfPendingUploads, shelfEntity } from "./repo.ts";
import type { StoredMaterial } from "./schema.ts";

/** The address that takes the file lives for minutes; a trainer on a weak network gets two days to come back and see. */
const abandonedAfterMs = 48 * 3600 * 1000;

/** The file goes first: where this is cut, the next run finds the material again and removes it with nothing left behind. */
async function removeUpload(ctx: Ctx, upload: StoredMaterial): Promise<void> {
  const { moduleId } = upload;
  await ctx.files.remove(upload.storageKey);
  await commit(ctx, {
    writes: [
      remove(materialEntity, upload, upload.version),
      update(shelfEntity, { moduleId }, { add: { materials: -1 } }),
    ],
    activity: { name: "material.upload_abandoned", scopeId: moduleId, subjectId: upload.id },
    answer: null,
  });
}

/** Takes away uploads that were begun two days ago and never finished, with their files. Returns how many. */
export async function removeAbandonedUploads(ctx: Ctx): Promise<number> {
  const begunBefore = new Date(ctx.now().getTime() - abandonedAfterMs).toISOString();
  let removed = 0;
  let cursor: string | undefined;
  do {
    const page = await pageOfPendingUploads(ctx.db, { limit: 50, cursor });
    for (const { moduleId, id, createdAt } of page.items) {
      if (createdAt >= begunBefore) return removed;
      const upload = await findMaterial(ctx.db, moduleId, id);
      // The index follows the table: what it shows may be finished or gone.
      if (upload?.state !== "pending") continue;
      await removeUpload(ctx, upload);
      removed += 1;
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return removed;
}
