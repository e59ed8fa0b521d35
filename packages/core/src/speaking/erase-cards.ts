import { commit } from "../db/commit.ts";
import { forget } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { removeSpeakerFiles } from "../speaker-file/index.ts";
import { removeProxies } from "./proxy/erase-proxies.ts";
import { cardEntity, listCardsOf } from "./repo.ts";

/** Erases the cards of an address with all that the person sent; the speaker of the agenda, often an office, stays. Safe to repeat. @throws unavailable */
export async function eraseCards(ctx: Ctx, addressHash: string): Promise<void> {
  for (const card of await listCardsOf(ctx.db, addressHash)) {
    await removeSpeakerFiles(ctx, card.conferenceId, card.speakerId);
    await removeProxies(ctx, card.conferenceId, card.speakerId);
    await commit(ctx, {
      writes: [forget(cardEntity, card)],
      activity: { name: "privacy.card_erased", scopeId: card.conferenceId, subjectId: card.speakerId },
      answer: null,
    });
  }
}
