import type { Ctx } from "../shared/context.ts";
import { newId } from "../shared/new-id.ts";
import { createPart } from "./part.ts";
import { roomEntity } from "./repo.ts";
import type { Room, RoomInput } from "./schema.ts";

/** Adds a room. @throws unauthenticated, not_found, already_exists for an id that is taken */
export const createRoom = (
  ctx: Ctx,
  conferenceId: string,
  input: RoomInput,
  id = newId("room", ctx.now()),
): Promise<Room> =>
  createPart<Room>(ctx, roomEntity, {
    ...input,
    id,
    conferenceId,
    usedBySessions: 0,
    version: 1,
  });
