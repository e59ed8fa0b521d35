import type { Ctx } from "../shared/context.ts";
import { newId } from "../shared/new-id.ts";
import { createPart } from "./part.ts";
import { roomEntity } from "./repo.ts";
import type { Room, RoomInput } from "./schema.ts";

/** Adds a room. @throws unauthenticated, not_found */
export const createRoom = (ctx: Ctx, conferenceId: string, input: RoomInput): Promise<Room> =>
  createPart<Room>(ctx, roomEntity, {
    ...input,
    id: newId("room", ctx.now()),
    conferenceId,
    usedBySessions: 0,
    version: 1,
  });
