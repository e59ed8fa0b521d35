import { type Conference, getPublishedConference } from "../conference/index.ts";
import type { Ctx } from "../shared/context.ts";
import { withoutClosed } from "./closed-doors.ts";
import { readSnapshot } from "./repo.ts";
import type { Snapshot } from "./schema.ts";

export const nothing: Snapshot = { rooms: [], tracks: [], speakers: [], sessions: [] };

/** The whole released agenda, with what is behind closed doors; empty before the first release. */
export const releaseOf = async (ctx: Ctx, { currentReleaseId }: Conference): Promise<Snapshot> =>
  currentReleaseId === null ? nothing : readSnapshot(ctx.db, currentReleaseId);

/**
 * What everybody may see of a conference's agenda: its release, empty before the first. Pages and exports start here, so what one of them
 * hides, all of them hide.
 * @throws not_found
 */
export async function readReleased(
  ctx: Ctx,
  slug: string,
): Promise<{ readonly conference: Conference; readonly agenda: Snapshot }> {
  const conference = await getPublishedConference(ctx, slug);
  return { conference, agenda: withoutClosed(await releaseOf(ctx, conference)) };
}
