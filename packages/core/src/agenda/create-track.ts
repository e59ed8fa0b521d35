import type { Ctx } from "../shared/context.ts";
import { newId } from "../shared/new-id.ts";
import { createPart } from "./part.ts";
import { trackEntity } from "./repo.ts";
import type { Track, TrackInput } from "./schema.ts";

/** Adds a track. @throws unauthenticated, not_found, already_exists for an id that is taken */
export const createTrack = (
  ctx: Ctx,
  conferenceId: string,
  input: TrackInput,
  id = newId("track", ctx.now()),
): Promise<Track> =>
  createPart<Track>(ctx, trackEntity, {
    ...input,
    id,
    conferenceId,
    usedBySessions: 0,
    version: 1,
  });
