import { commit } from "../db/commit.ts";
import { create, remove, replace } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { slugTaken } from "./create-conference.ts";
import { conferenceEntity, slugEntity } from "./repo.ts";
import type { Conference, ConferenceInput } from "./schema.ts";
import { refuseDaysWithoutSessions, requireSpan, spanUnchanged } from "./span.ts";

/**
 * Replaces what the organizer wrote of the conference.
 * @throws unauthenticated, not_found, stale_version, validation_failed naming `/slug` when it is taken
 */
export async function updateConference(
  ctx: Ctx,
  conferenceId: string,
  input: ConferenceInput,
  readVersion: number,
): Promise<Conference> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const { conference: known, span } = await requireSpan(ctx, conferenceId);
  if (known.version !== readVersion) throw new DomainError("stale_version");
  refuseDaysWithoutSessions(span, input);
  const updated: Conference = { ...known, ...input, version: readVersion + 1, updatedAt: ctx.now().toISOString() };
  const slugMoved = known.slug !== updated.slug;
  return commit(ctx, {
    writes: [
      replace(conferenceEntity, updated, readVersion),
      spanUnchanged(span),
      ...(slugMoved
        ? [
            remove(slugEntity, { slug: known.slug }),
            create(slugEntity, { slug: updated.slug, conferenceId }, slugTaken),
          ]
        : []),
    ],
    activity: {
      name: "conference.updated",
      scopeId: conferenceId,
      subjectId: conferenceId,
      changedFields: changedFields(known, input),
    },
    answer: updated,
  });
}
