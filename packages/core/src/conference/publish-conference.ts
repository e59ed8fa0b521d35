import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { conferenceEntity, findConference } from "./repo.ts";
import type { Conference } from "./schema.ts";

/** Shows the conference to visitors. @throws unauthenticated, not_found, invalid_state when it is shown already */
export async function publishConference(ctx: Ctx, conferenceId: string): Promise<Conference> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const known = await findConference(ctx.db, conferenceId);
  if (known === null) throw notFound();
  if (known.state === "published") throw new DomainError("invalid_state");
  const published: Conference = {
    ...known,
    state: "published",
    version: known.version + 1,
    updatedAt: ctx.now().toISOString(),
  };
  return commit(ctx, {
    writes: [replace(conferenceEntity, published, known.version)],
    activity: {
      name: "conference.published",
      scopeId: conferenceId,
      subjectId: conferenceId,
      changedFields: ["state"],
    },
    answer: published,
  });
}
