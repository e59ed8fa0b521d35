import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { changeStatus } from "./change-status.ts";
import { getRegistration, listRegistrationsByStatus } from "./repo.ts";
import type { Registration } from "./schema.ts";

const lostRace = new Set(["stale_version", "invalid_state"]);

/** Ends one offer whose time is over. Safe to repeat: an offer that was answered, or holds longer, stays. Returns how many ended. */
export async function expireDueOffer(
  ctx: Ctx,
  { conferenceId, id }: Pick<Registration, "conferenceId" | "id">,
): Promise<number> {
  const known = await getRegistration(ctx.db, conferenceId, id);
  const due = known?.status === "offered" && (known.offeredUntil ?? "") <= ctx.now().toISOString();
  if (known === null || !due) return 0;
  try {
    await changeStatus(ctx, known, "expire");
    return 1;
  } catch (error) {
    // Answered in the same moment: then there is nothing to end.
    if (error instanceof DomainError && lostRace.has(error.code)) return 0;
    throw error;
  }
}

/** Ends the offers of a conference whose time is over; their places go on through the promotion service. Safe to repeat. Returns how many ended. */
export async function expireDueOffers(ctx: Ctx, conferenceId: string): Promise<number> {
  let expired = 0;
  let cursor: string | undefined;
  do {
    const page = await listRegistrationsByStatus(ctx.db, conferenceId, "offered", { limit: 50, cursor });
    for (const one of page.items) expired += await expireDueOffer(ctx, one);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return expired;
}
