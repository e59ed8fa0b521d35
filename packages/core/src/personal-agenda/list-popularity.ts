import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { listCounts } from "./repo.ts";
import type { Popularity } from "./schema.ts";

/** In how many personal agendas each session is, the most wanted first. @throws unauthenticated, not_found */
export async function listPopularity(ctx: Ctx, conferenceId: string): Promise<readonly Popularity[]> {
  requireConferenceRole(ctx, conferenceId, "organizer", "desk");
  const counts = await listCounts(ctx.db, conferenceId);
  return counts.filter(({ people }) => people > 0).toSorted((a, b) => b.people - a.people);
}
