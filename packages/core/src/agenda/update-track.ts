import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { editPart } from "./part.ts";
import { getTrack, trackEntity } from "./repo.ts";
import type { Track, TrackInput } from "./schema.ts";

/** Changes a track; visitors see it with the next release. @throws unauthenticated, not_found, stale_version */
export async function updateTrack(
  ctx: Ctx,
  conferenceId: string,
  trackId: string,
  input: TrackInput,
  readVersion: number,
): Promise<Track> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  return editPart<Track>(ctx, trackEntity, await getTrack(ctx.db, conferenceId, trackId), input, readVersion);
}
