import { requireSpan } from "../conference/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { outsideDays } from "./policy.ts";
import { publishSnapshot } from "./publish-snapshot.ts";
import { getRelease, readSnapshot } from "./repo.ts";
import type { Release, ReleaseInput } from "./schema.ts";

/**
 * Shows visitors the agenda of an older release again, as a release of its own; the draft stays as it is.
 * @throws unauthenticated, not_found, invalid_state where the conference has other days by now, stale_version
 */
export async function releaseAgain(
  ctx: Ctx,
  conferenceId: string,
  number: number,
  input: ReleaseInput,
): Promise<Release> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const { conference, span } = await requireSpan(ctx, conferenceId);
  const release = await getRelease(ctx.db, conferenceId, number);
  if (release === null) throw notFound();
  const agenda = await readSnapshot(ctx.db, release.id);
  if (agenda.sessions.some((session) => outsideDays(session, conference) !== null)) {
    throw new DomainError("invalid_state", { errors: [{ pointer: "/number", code: "sessions_outside_days" }] });
  }
  return publishSnapshot(ctx, { conference, span, agenda, input, again: number });
}
