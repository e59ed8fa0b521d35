import type { Ctx } from "../shared/context.ts";
import { newId } from "../shared/new-id.ts";
import { createPart } from "./part.ts";
import { trackEntity } from "./repo.ts";
import type { Track, TrackInput } from "./schema.ts";

/** Adds a track. @throws unauthenticated, not_found */
export const createTrack = (ctx: Ctx, conferenceId: string, input: TrackInput): Promise<Track> =>
  createPart<Track>(ctx, trackEntity, {
    ...input,
    id: newId("track", ctx.now()),
    conferenceId,
    usedBySessions: 0,
    version: 1,
  });
