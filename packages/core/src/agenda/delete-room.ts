import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { deletePart } from "./part.ts";
import { getRoom, roomEntity } from "./repo.ts";
import type { Room } from "./schema.ts";

/** Removes a room that no session uses. @throws unauthenticated, not_found, stale_version, invalid_state */
export async function deleteRoom(ctx: Ctx, conferenceId: string, roomId: string, readVersion: number): Promise<null> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const known = await getRoom(ctx.db, conferenceId, roomId);
  return deletePart<Room>(ctx, roomEntity, known, readVersion, "room_in_use");
}
