import { commit } from "../db/commit.ts";
import { remove } from "../db/write.ts";
import { getRegistration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { retryStale } from "../shared/retry-stale.ts";
import { requireRegistration, requireWriter } from "./access.ts";
import { leaveRoom } from "./leave-room.ts";
import { getEach, stayEntity } from "./repo.ts";
import type { Stay } from "./schema.ts";

async function release(ctx: Ctx, stay: Stay, personId: string): Promise<void> {
  await commit(ctx, {
    writes: [remove(stayEntity, stay), ...(await leaveRoom(ctx, stay))],
    activity: {
      name: "support.room_released",
      scopeId: stay.conferenceId,
      subjectId: stay.registrationId,
      data: { personId, hotelId: stay.hotelId },
    },
    answer: null,
  });
}

/** Gives somebody's room back. @throws unauthenticated, not_found, stale_version */
export async function releaseStay(ctx: Ctx, conferenceId: string, registrationId: string): Promise<null> {
  await requireWriter(ctx, conferenceId, "stays");
  const { personId } = await requireRegistration(ctx, conferenceId, registrationId);
  const [stay] = await getEach.stay(ctx.db, [{ conferenceId, registrationId }]);
  if (stay === undefined) throw notFound();
  await release(ctx, stay, personId);
  return null;
}

/** Whoever does not come any more keeps no room. Safe to repeat. */
export const releaseLostStay = (ctx: Ctx, conferenceId: string, registrationId: string): Promise<void> =>
  retryStale(async () => {
    const registration = await getRegistration(ctx.db, conferenceId, registrationId);
    const [stay] = await getEach.stay(ctx.db, [{ conferenceId, registrationId }]);
    if (registration?.status === "confirmed" || stay === undefined) return;
    await release(ctx, stay, registration?.personId ?? "");
  });
