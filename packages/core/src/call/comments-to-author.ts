import type { Ctx } from "../shared/context.ts";
import { listReviewsOf } from "./review-repo.ts";
import type { Submission } from "./schema.ts";

/** What reviewers wrote to the author, without their names and in no order that tells them. */
export async function commentsToAuthor(ctx: Ctx, { conferenceId, id }: Submission): Promise<readonly string[]> {
  const reviews = await listReviewsOf(ctx.db, conferenceId, id);
  return reviews
    .flatMap(({ state, toAuthor }) => (state === "given" && toAuthor !== "" ? [toAuthor] : []))
    .toSorted((a, b) => a.localeCompare(b));
}
