import { getConference, requireSpan } from "../conference/index.ts";
import type { Ctx } from "../shared/context.ts";
import { listRooms, listTracks } from "./repo.ts";
import type { DraftVersion } from "./schema.ts";

const sum = (items: readonly { readonly version: number }[]): string =>
  `${items.length}/${items.reduce((all, { version }) => all + version, 0)}`;

/** Whether the draft is still the one that somebody has: asked often, and reads no session. @throws unauthenticated, not_found */
export async function getDraftVersion(ctx: Ctx, conferenceId: string): Promise<DraftVersion> {
  const { currentReleaseId } = await getConference(ctx, conferenceId);
  const [{ span }, rooms, tracks] = await Promise.all([
    requireSpan(ctx, conferenceId),
    listRooms(ctx.db, conferenceId),
    listTracks(ctx.db, conferenceId),
  ]);
  return { version: [span.version, sum(rooms), sum(tracks), currentReleaseId ?? "-"].join("_") };
}
