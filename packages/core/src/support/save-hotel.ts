import { commit } from "../db/commit.ts";
import { create, edit, remove, replace, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField, notFound } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { requireWriter } from "./access.ts";
import { nightName } from "./hotel-nights.ts";
import { nightsOf } from "./policy.ts";
import { type Block, blockEntity, getHotel, hotelEntity, listBlocks } from "./repo.ts";
import type { Hotel, HotelInput } from "./schema.ts";

const newBlock = (conferenceId: string, hotelId: string, roomType: string, rooms: number): Block => ({
  conferenceId,
  hotelId,
  roomType,
  rooms,
  version: 1,
});

/** Adds a hotel with its block of rooms. @throws unauthenticated, not_found */
export async function createHotel(ctx: Ctx, conferenceId: string, input: HotelInput): Promise<Hotel> {
  await requireWriter(ctx, conferenceId, "hotels");
  const hotel: Hotel = { ...input, id: newId("hotel", ctx.now()), conferenceId, version: 1 };
  const blocks = input.roomTypes.map(({ key, rooms }) => newBlock(conferenceId, hotel.id, key, rooms));
  return commit(ctx, {
    writes: [create(hotelEntity, hotel), ...blocks.map((block) => create(blockEntity, block))],
    activity: { name: "support.hotel_created", scopeId: conferenceId, subjectId: hotel.id },
    answer: hotel,
  });
}

const mostTaken = (block: Block, nights: readonly string[]): number =>
  Math.max(0, ...nights.map((night) => block[nightName(night)] ?? 0));

/** The block goes as it was read only: it never gets smaller than what is taken. */
function blockWrites(known: Hotel, next: HotelInput, blocks: readonly Block[]): readonly Write[] {
  const { conferenceId, id: hotelId } = known;
  const nights = nightsOf(known);
  const kept = next.roomTypes.map(({ key, rooms }, at) => {
    const block = blocks.find(({ roomType }) => roomType === key);
    if (block === undefined) return create(blockEntity, newBlock(conferenceId, hotelId, key, rooms));
    if (mostTaken(block, nights) > rooms) throw invalidField(`/roomTypes/${at}/rooms`, "quota_under_places");
    return edit(blockEntity, block, { rooms }, block.version);
  });
  const keys = new Set(next.roomTypes.map(({ key }) => key));
  const gone = blocks.filter(({ roomType }) => !keys.has(roomType));
  return [...kept, ...gone.map((block) => remove(blockEntity, block, block.version))];
}

/** Nights that are given up and a kind of room that goes must be free. */
function checkTaken(blocks: readonly Block[], known: Hotel, next: HotelInput): void {
  const kept = new Set(nightsOf(next));
  const keys = new Set(next.roomTypes.map(({ key }) => key));
  for (const block of blocks) {
    const taken = nightsOf(known).filter((night) => (block[nightName(night)] ?? 0) > 0);
    if (taken.some((night) => !kept.has(night))) throw invalidField("/checkOut", "hotel_in_use");
    if (taken.length > 0 && !keys.has(block.roomType)) throw invalidField("/roomTypes", "hotel_in_use");
  }
}

/** Changes a hotel; what is taken stays taken. @throws unauthenticated, not_found, stale_version, validation_failed */
export async function updateHotel(
  ctx: Ctx,
  conferenceId: string,
  hotelId: string,
  input: HotelInput,
  readVersion: number,
): Promise<Hotel> {
  await requireWriter(ctx, conferenceId, "hotels");
  const known = await getHotel(ctx.db, conferenceId, hotelId);
  if (known === null) throw notFound();
  const blocks = (await listBlocks(ctx.db, conferenceId)).filter((block) => block.hotelId === hotelId);
  checkTaken(blocks, known, input);
  const beds = new Map(known.roomTypes.map((type) => [type.key, type.beds]));
  const fewer = input.roomTypes.findIndex(({ key, beds: next }) => next < (beds.get(key) ?? 0));
  if (fewer >= 0) throw invalidField(`/roomTypes/${fewer}/beds`, "hotel_in_use");
  const next: Hotel = { ...input, id: hotelId, conferenceId, version: readVersion + 1 };
  return commit(ctx, {
    writes: [replace(hotelEntity, next, readVersion), ...blockWrites(known, input, blocks)],
    activity: { name: "support.hotel_updated", scopeId: conferenceId, subjectId: hotelId },
    answer: next,
  });
}
