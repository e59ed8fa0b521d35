import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { deletePart } from "./part.ts";
import { getTrack, trackEntity } from "./repo.ts";
import type { Track } from "./schema.ts";

/** Removes a track that no session uses. @throws unauthenticated, not_found, stale_version, invalid_state */
export async function deleteTrack(ctx: Ctx, conferenceId: string, trackId: string, readVersion: number): Promise<null> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const known = await getTrack(ctx.db, conferenceId, trackId);
  return deletePart<Track>(ctx, trackEntity, known, readVersion, "track_in_use");
}
