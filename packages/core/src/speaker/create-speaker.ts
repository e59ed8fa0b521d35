import { conferenceEntity } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { check, create } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { speakerEntity } from "./repo.ts";
import type { Speaker, SpeakerInput } from "./schema.ts";

/** Adds somebody who will have a part in the agenda. @throws unauthenticated, not_found, already_exists for a taken id */
export async function createSpeaker(
  ctx: Ctx,
  conferenceId: string,
  input: SpeakerInput,
  id = newId("speaker", ctx.now()),
): Promise<Speaker> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const speaker: Speaker = { ...input, id, conferenceId, usedBySessions: 0, version: 1 };
  return commit(ctx, {
    writes: [
      check(conferenceEntity, { id: conferenceId }, { expression: "attribute_exists(pk)" }, notFound),
      create(speakerEntity, speaker),
    ],
    activity: { name: "speaker.created", scopeId: conferenceId, subjectId: speaker.id },
    answer: speaker,
  });
}
