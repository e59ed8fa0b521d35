import { listQueued, redeliver } from "@assize/core/message/index.ts";
import { type ReactionDeps, systemCtx } from "../reaction.ts";

/** Sends what a refused or interrupted delivery left behind. */
export async function retryMail(deps: ReactionDeps): Promise<void> {
  const ctx = systemCtx(deps, "retry-mail");
  const { items } = await listQueued(deps.db, { limit: 100 });
  for (const message of items) await redeliver(ctx, deps, message);
}
