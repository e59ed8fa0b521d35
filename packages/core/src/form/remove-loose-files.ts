import { commit } from "../db/commit.ts";
import { remove } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { answerFileEntity, getAnswerFile, pageOfLooseFiles } from "./file-repo.ts";

const looseForMs = 48 * 3600 * 1000;

/** Takes away files that became no answer within two days, and those that are none any more. Returns how many. */
export async function removeLooseFiles(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.now().getTime() - looseForMs).toISOString();
  let removed = 0;
  let cursor: string | undefined;
  do {
    const page = await pageOfLooseFiles(ctx.db, before, { limit: 50, cursor });
    for (const { id } of page.items) {
      const file = await getAnswerFile(ctx.db, id);
      // The index follows the table: what it shows may be an answer by now.
      if (file === null || file.registrationId !== null) continue;
      // The file goes first: where this is cut, the next run finds it again and leaves nothing behind.
      await ctx.files.remove(file.storageKey);
      await commit(ctx, {
        writes: [remove(answerFileEntity, file, file.version)],
        activity: { name: "form.file_removed", scopeId: file.conferenceId, subjectId: file.formId },
        answer: null,
      });
      removed += 1;
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return removed;
}
