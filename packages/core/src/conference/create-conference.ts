import { commit } from "../db/commit.ts";
import { create } from "../db/write.ts";
import { requirePlatformRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { conferenceEntity, slugEntity } from "./repo.ts";
import type { Conference, ConferenceInput } from "./schema.ts";

export const slugTaken = () => invalidField("/slug", "slug_taken");

/** Opens an edition as a draft. @throws unauthenticated, forbidden, validation_failed naming `/slug` when it is taken */
export async function createConference(ctx: Ctx, input: ConferenceInput): Promise<Conference> {
  requirePlatformRole(ctx, "organizer");
  const at = ctx.now().toISOString();
  const conference: Conference = {
    ...input,
    id: newId("conference", ctx.now()),
    state: "draft",
    currentReleaseId: null,
    demo: ctx.actor.type === "system" && ctx.actor.job === "demo",
    version: 1,
    createdAt: at,
    updatedAt: at,
  };
  return commit(ctx, {
    writes: [
      create(conferenceEntity, conference),
      create(slugEntity, { slug: conference.slug, conferenceId: conference.id }, slugTaken),
    ],
    activity: { name: "conference.created", scopeId: conference.id, subjectId: conference.id },
    answer: conference,
  });
}
