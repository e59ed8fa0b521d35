import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { editPart } from "./part.ts";
import { getRoom, roomEntity } from "./repo.ts";
import type { Room, RoomInput } from "./schema.ts";

/** Changes a room; visitors see it with the next release. @throws unauthenticated, not_found, stale_version */
export async function updateRoom(
  ctx: Ctx,
  conferenceId: string,
  roomId: string,
  input: RoomInput,
  readVersion: number,
): Promise<Room> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const fields = { equipment: undefined, ...input };
  return editPart<Room>(ctx, roomEntity, await getRoom(ctx.db, conferenceId, roomId), fields, readVersion);
}
