import { commit } from "../db/commit.ts";
import { removeUnused } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { getSpeaker, speakerEntity } from "./repo.ts";

/** Removes a speaker without a part in any session. @throws unauthenticated, not_found, stale_version, invalid_state */
export async function deleteSpeaker(
  ctx: Ctx,
  conferenceId: string,
  speakerId: string,
  readVersion: number,
): Promise<null> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const known = await getSpeaker(ctx.db, conferenceId, speakerId);
  if (known === null) throw notFound();
  if (known.version !== readVersion) throw new DomainError("stale_version");
  return commit(ctx, {
    writes: [removeUnused(speakerEntity, known, "speaker_in_use")],
    activity: { name: "speaker.deleted", scopeId: conferenceId, subjectId: speakerId },
    answer: null,
  });
}
