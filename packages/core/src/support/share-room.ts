import { commit } from "../db/commit.ts";
import { put, replace } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, invalidField, notFound } from "../shared/errors.ts";
import { requireKept, requireRegistration, requireWriter } from "./access.ts";
import { leaveRoom } from "./leave-room.ts";
import { getEach, getRoom, roomEntity, stayEntity } from "./repo.ts";
import type { ShareRoomInput, Stay } from "./schema.ts";

/**
 * Puts somebody into the room of somebody else, for the nights of that room; a room of their own goes back to the block.
 * @throws unauthenticated, not_found, window_closed, stale_version, invalid_state, capacity_reached where every bed is taken
 */
export async function shareRoom(
  ctx: Ctx,
  conferenceId: string,
  registrationId: string,
  { withRegistrationId }: ShareRoomInput,
): Promise<Stay> {
  const conference = await requireWriter(ctx, conferenceId, "stays");
  const registration = await requireRegistration(ctx, conferenceId, registrationId);
  if (registration.status !== "confirmed") throw new DomainError("invalid_state");
  const [own] = await getEach.stay(ctx.db, [{ conferenceId, registrationId }]);
  const [other] = await getEach.stay(ctx.db, [{ conferenceId, registrationId: withRegistrationId }]);
  if (other === undefined) throw invalidField("/withRegistrationId", "unknown_reference");
  const room = await getRoom(ctx.db, conferenceId, other.roomId);
  if (room === null) throw notFound();
  if (room.guests.includes(registrationId)) throw new DomainError("already_exists");
  if (room.guests.length >= room.beds) throw new DomainError("capacity_reached");
  await requireKept(ctx, conference);
  const stay: Stay = { ...other, registrationId, assignedAt: ctx.now().toISOString() };
  const joined = { ...room, guests: [...room.guests, registrationId], version: room.version + 1 };
  return commit(ctx, {
    writes: [
      put(stayEntity, stay),
      replace(roomEntity, joined, room.version),
      ...(own ? await leaveRoom(ctx, own) : []),
    ],
    activity: {
      name: "support.room_shared",
      scopeId: conferenceId,
      subjectId: registrationId,
      data: { personId: registration.personId, hotelId: stay.hotelId },
    },
    answer: stay,
  });
}
