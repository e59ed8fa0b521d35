import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { findRun, type StoredRun } from "./repo.ts";
import type { SpellingRun } from "./schema.ts";

/** A run without where it goes on. */
export function viewOf({ cursor: _cursor, ...run }: StoredRun): SpellingRun {
  return run;
}

/** How far a run is, and who was refused. @throws unauthenticated, not_found */
export async function getSpellingRun(ctx: Ctx, conferenceId: string, id: string): Promise<SpellingRun> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const run = await findRun(ctx.db, { conferenceId, id });
  if (run === null) throw notFound();
  return viewOf(run);
}
