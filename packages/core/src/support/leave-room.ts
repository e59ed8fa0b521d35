import { remove, replace, update, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { nightName } from "./hotel-nights.ts";
import { nightsOf } from "./policy.ts";
import { blockEntity, getRoom, roomEntity } from "./repo.ts";
import type { Stay } from "./schema.ts";

/** The writes by which somebody leaves a room: the last one gives its nights back to the block. */
export async function leaveRoom(ctx: Ctx, { conferenceId, roomId, registrationId }: Stay): Promise<readonly Write[]> {
  const room = await getRoom(ctx.db, conferenceId, roomId);
  if (room === null) return [];
  const guests = room.guests.filter((id) => id !== registrationId);
  if (guests.length > 0) return [replace(roomEntity, { ...room, guests, version: room.version + 1 }, room.version)];
  const nights = Object.fromEntries(nightsOf(room).map((night) => [nightName(night), -1]));
  return [remove(roomEntity, room, room.version), update(blockEntity, room, { add: { ...nights, version: 1 } })];
}
