import { commit } from "../db/commit.ts";
import { forget } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { listReviewing, listReviewsBy, reviewEntity, reviewerEntity } from "./review-repo.ts";

const perCommit = 90;

/** Erases what somebody reviewed, and that they did. Safe to repeat. @throws unavailable */
export async function eraseReviews(ctx: Ctx, personId: string): Promise<void> {
  const [reviews, reviewing] = await Promise.all([listReviewsBy(ctx.db, personId), listReviewing(ctx.db, personId)]);
  const writes = [
    ...reviews.map((one) => forget(reviewEntity, one)),
    ...reviewing.map((one) => forget(reviewerEntity, one)),
  ];
  for (let from = 0; from < writes.length; from += perCommit) {
    await commit(ctx, {
      writes: writes.slice(from, from + perCommit),
      activity: { name: "privacy.reviews_erased", scopeId: personId, subjectId: personId },
      answer: null,
    });
  }
}
