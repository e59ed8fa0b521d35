import { listPublishedConferences } from "@assize/core/conference/index.ts";
import { expireDueOffers } from "@assize/core/registration/index.ts";
import { type ReactionDeps, systemCtx } from "../reaction.ts";

/** Ends offers that nobody answered in time, in every published conference; what follows is the stream's. */
export async function expireOffers(deps: ReactionDeps): Promise<void> {
  const ctx = systemCtx(deps, "expire-offers");
  let cursor: string | undefined;
  do {
    const page = await listPublishedConferences(ctx, { limit: 50, cursor });
    for (const { id } of page.items) await expireDueOffers(ctx, id);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
}
