import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { listMessagesTo, messageEntity } from "./repo.ts";

const perCommit = 40;

/** The letters of one account become another one's, some at a time. May be cut and repeated. @throws unavailable */
export async function handOverMessages(ctx: Ctx, goneId: string, keptId: string): Promise<void> {
  let left = true;
  while (left) {
    left = await retryStale(async () => {
      const all = await listMessagesTo(ctx.db, goneId);
      const some = all.filter(({ personId }) => personId === goneId).slice(0, perCommit);
      if (some.length === 0) return false;
      await commit(ctx, {
        writes: some.map((one) =>
          replace(messageEntity, { ...one, personId: keptId, version: one.version + 1 }, one.version),
        ),
        activity: {
          name: "message.handed_over",
          scopeId: keptId,
          subjectId: keptId,
          data: { letters: some.length },
        },
        answer: null,
      });
      return all.length > some.length;
    });
  }
}
