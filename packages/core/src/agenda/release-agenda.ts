import { conferenceEntity, requireSpan, spanUnchanged } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { create, update } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { readDraft } from "./get-draft.ts";
import { listReleases, releaseEntity, releasePartEntity } from "./repo.ts";
import type { Release, ReleaseInput } from "./schema.ts";

/** Characters a part: at three bytes each (the most that our scripts take in UTF-8) it stays under 400 KB with its keys. */
const partLength = 120_000;

function slices(json: string): string[] {
  const found: string[] = [];
  for (let from = 0; from < json.length; from += partLength) found.push(json.slice(from, from + partLength));
  return found;
}

/**
 * Publishes the draft: visitors see it from now on, and not before. The release is a copy that nothing changes afterwards.
 * @throws unauthenticated, not_found, stale_version when somebody changed or released the agenda at the same moment
 */
export async function releaseAgenda(ctx: Ctx, conferenceId: string, input: ReleaseInput): Promise<Release> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const { conference, span } = await requireSpan(ctx, conferenceId);
  const draft = await readDraft(ctx, conferenceId);
  const { items } = await listReleases(ctx.db, conferenceId, { limit: 1 });
  const parts = slices(JSON.stringify(draft));
  const release: Release = {
    ...input,
    id: newId("release", ctx.now()),
    conferenceId,
    number: (items[0]?.number ?? 0) + 1,
    sessions: draft.sessions.length,
    parts: parts.length,
    releasedAt: ctx.now().toISOString(),
  };
  const atOnce = (): DomainError => new DomainError("stale_version");
  return commit(ctx, {
    writes: [
      spanUnchanged(span),
      create(releaseEntity, release, atOnce),
      ...parts.map((json, number) => create(releasePartEntity, { releaseId: release.id, number, json })),
      update(conferenceEntity, conference, { set: { currentReleaseId: release.id }, add: { version: 1 } }),
    ],
    activity: {
      name: "agenda.released",
      scopeId: conferenceId,
      subjectId: release.id,
      data: { number: release.number, sessions: release.sessions },
    },
    answer: release,
  });
}
