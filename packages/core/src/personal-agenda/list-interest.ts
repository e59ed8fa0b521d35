import type { Ctx } from "../shared/context.ts";
import { listPopularity } from "./list-popularity.ts";
import { fewestCounted, type Interest } from "./schema.ts";

/** How many want to go to each session, the most wanted first; small numbers are not told apart. @throws unauthenticated, not_found */
export async function listInterest(ctx: Ctx, conferenceId: string): Promise<readonly Interest[]> {
  const counts = await listPopularity(ctx, conferenceId);
  const shown = counts.map(({ sessionId, people }) => ({ sessionId, people: people < fewestCounted ? null : people }));
  // Among the small ones the order would say what the number does not.
  return shown.toSorted((a, b) => (b.people ?? 0) - (a.people ?? 0) || a.sessionId.localeCompare(b.sessionId));
}
