import { commit } from "../db/commit.ts";
import { remove, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { requireWriter } from "./access.ts";
import { nightName } from "./hotel-nights.ts";
import { nightsOf } from "./policy.ts";
import { type Block, blockEntity, getHotel, hotelEntity, listBlocks } from "./repo.ts";
import type { Hotel } from "./schema.ts";

const inUse = () => new DomainError("invalid_state", { errors: [{ pointer: "/id", code: "hotel_in_use" }] });

/** The block goes only as it was read: nobody gets a room of it meanwhile. */
function removeBlock(hotel: Hotel, block: Block): readonly Write[] {
  if (nightsOf(hotel).some((night) => (block[nightName(night)] ?? 0) > 0)) throw inUse();
  return [remove(blockEntity, block, block.version)];
}

/** Removes a hotel in which nobody has a room. @throws unauthenticated, not_found, stale_version, invalid_state */
export async function deleteHotel(ctx: Ctx, conferenceId: string, hotelId: string, readVersion: number): Promise<null> {
  await requireWriter(ctx, conferenceId, "hotels");
  const hotel = await getHotel(ctx.db, conferenceId, hotelId);
  if (hotel === null) throw notFound();
  const blocks = (await listBlocks(ctx.db, conferenceId)).filter((block) => block.hotelId === hotelId);
  return commit(ctx, {
    writes: [remove(hotelEntity, hotel, readVersion), ...blocks.flatMap((block) => removeBlock(hotel, block))],
    activity: { name: "support.hotel_deleted", scopeId: conferenceId, subjectId: hotelId },
    answer: null,
  });
}
