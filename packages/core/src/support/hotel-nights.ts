import type { Db } from "../db/client.ts";
import { nightsOf } from "./policy.ts";
import { type Block, listBlocks, listHotels } from "./repo.ts";
import type { Hotel, HotelWithNights } from "./schema.ts";

/** The name of a night's counter. */
export const nightName = (night: string): `n${string}` => `n${night.replaceAll("-", "")}`;

/** How many rooms of a block are taken, night by night. */
export const takenIn = (block: Block | undefined, nights: readonly string[]): Record<string, number> =>
  Object.fromEntries(nights.map((night) => [night, block?.[nightName(night)] ?? 0]));

const blockOf = (blocks: readonly Block[], hotelId: string, roomType: string): Block | undefined =>
  blocks.find((one) => one.hotelId === hotelId && one.roomType === roomType);

const counted = (hotel: Hotel, blocks: readonly Block[]): HotelWithNights => ({
  ...hotel,
  taken: Object.fromEntries(
    hotel.roomTypes.map(({ key }) => [key, takenIn(blockOf(blocks, hotel.id, key), nightsOf(hotel))]),
  ),
});

/** The hotels of a conference with what is taken. */
export async function withNights(db: Db, conferenceId: string): Promise<readonly HotelWithNights[]> {
  const [hotels, blocks] = await Promise.all([listHotels(db, conferenceId), listBlocks(db, conferenceId)]);
  return hotels.map((hotel) => counted(hotel, blocks));
}
