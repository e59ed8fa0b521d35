import { commit } from "../db/commit.ts";
import { edit } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { getSpeaker, speakerEntity } from "./repo.ts";
import type { Speaker, SpeakerInput } from "./schema.ts";

/** Changes a speaker; visitors see it with the next release. @throws unauthenticated, not_found, stale_version */
export async function updateSpeaker(
  ctx: Ctx,
  conferenceId: string,
  speakerId: string,
  input: SpeakerInput,
  readVersion: number,
): Promise<Speaker> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const known = await getSpeaker(ctx.db, conferenceId, speakerId);
  if (known === null) throw notFound();
  const fields = { institution: undefined, bio: undefined, protocolRank: undefined, availability: undefined, ...input };
  return commit(ctx, {
    writes: [edit(speakerEntity, known, fields, readVersion)],
    activity: {
      name: "speaker.updated",
      scopeId: conferenceId,
      subjectId: speakerId,
      changedFields: changedFields(known, fields),
    },
    answer: { ...known, ...fields, version: readVersion + 1 },
  });
}
