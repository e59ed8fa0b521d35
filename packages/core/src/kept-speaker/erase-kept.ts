import { commit } from "../db/commit.ts";
import { forget } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { keptSpeakerEntity, listKeptOf } from "./repo.ts";

/** Takes an address out of the directories of all series. Safe to repeat. */
export async function eraseKept(ctx: Ctx, addressHash: string): Promise<void> {
  for (const kept of await listKeptOf(ctx.db, addressHash)) {
    await commit(ctx, {
      writes: [forget(keptSpeakerEntity, kept)],
      activity: {
        name: "privacy.items_erased",
        scopeId: kept.seriesId,
        subjectId: kept.id,
        data: { kind: "keptSpeaker", items: 1 },
      },
      answer: null,
    });
  }
}
