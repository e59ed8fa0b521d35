import type { Conference } from "../conference/index.ts";
import { getRegistrations, type Registration } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField, notFound } from "../shared/errors.ts";
import { requireWriter } from "./access.ts";
import { takenIn } from "./hotel-nights.ts";
import { nameOf } from "./load-rows.ts";
import { fitIn, freeRooms, nightsOf } from "./policy.ts";
import { type Block, getEach, getHotel, listBlocks } from "./repo.ts";
import type { PreviewStaysInput, RoomType, StaysPreview } from "./schema.ts";

/** What a step that gives rooms stands on. */
export interface Selected {
  readonly conference: Conference;
  readonly type: RoomType;
  readonly block: Block;
  readonly registrations: ReadonlyMap<string, Registration>;
  readonly preview: StaysPreview;
}

async function requireBlock(
  ctx: Ctx,
  conferenceId: string,
  { hotelId, roomType, firstNight, checkOut }: PreviewStaysInput,
) {
  const hotel = await getHotel(ctx.db, conferenceId, hotelId);
  if (hotel === null) throw notFound();
  const type = hotel.roomTypes.find(({ key }) => key === roomType);
  const block = (await listBlocks(ctx.db, conferenceId)).find(
    (one) => one.hotelId === hotelId && one.roomType === roomType,
  );
  if (type === undefined || block === undefined) throw invalidField("/roomType", "unknown_reference");
  if (firstNight < hotel.firstNight) throw invalidField("/firstNight", "out_of_range");
  if (checkOut > hotel.checkOut) throw invalidField("/checkOut", "out_of_range");
  return { type, block };
}

/** Reads a selection and says who of it fits. @throws unauthenticated, not_found, validation_failed */
export async function select(ctx: Ctx, conferenceId: string, input: PreviewStaysInput): Promise<Selected> {
  const conference = await requireWriter(ctx, conferenceId, "stays");
  const { type, block } = await requireBlock(ctx, conferenceId, input);
  const ids = [...new Set(input.registrationIds)].toSorted();
  const found = await getRegistrations(
    ctx.db,
    ids.map((id) => ({ conferenceId, id })),
  );
  if (found.length < ids.length) throw invalidField("/registrationIds", "unknown_reference");
  const stays = await getEach.stay(
    ctx.db,
    ids.map((registrationId) => ({ conferenceId, registrationId })),
  );
  const housed = new Set(stays.map(({ registrationId }) => registrationId));
  const nights = nightsOf(input);
  const candidates = found.map((one) => ({
    registrationId: one.id,
    name: nameOf(one),
    confirmed: one.status === "confirmed",
    housed: housed.has(one.id),
  }));
  const preview = fitIn(candidates, freeRooms(block.rooms, takenIn(block, nights), nights));
  return { conference, type, block, registrations: new Map(found.map((one) => [one.id, one])), preview };
}

/** What giving rooms to a selection would do; it does nothing. @throws unauthenticated, not_found, validation_failed */
export const previewStays = async (ctx: Ctx, conferenceId: string, input: PreviewStaysInput): Promise<StaysPreview> =>
  (await select(ctx, conferenceId, input)).preview;
