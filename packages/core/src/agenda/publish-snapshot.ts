import { type Conference, conferenceEntity, type Span, spanUnchanged } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { create, remove, update, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { listReleases, releaseEntity, releasePartEntity, scheduledReleaseEntity } from "./repo.ts";
import type { Release, ReleaseInput, ScheduledRelease, Snapshot } from "./schema.ts";

/** Characters a part: at three bytes each (the most that our scripts take in UTF-8) it stays under 400 KB with its keys. */
const partLength = 120_000;

function slices(json: string): string[] {
  const found: string[] = [];
  for (let from = 0; from < json.length; from += partLength) found.push(json.slice(from, from + partLength));
  return found;
}

interface Published {
  readonly conference: Conference;
  /** Unchanged since the agenda was read. */
  readonly span: Span;
  readonly agenda: Snapshot;
  readonly input: ReleaseInput;
  /** The release whose agenda it is, where it is no new one. */
  readonly again?: number;
  /** The set moment that has come: it goes in the same transaction, so that it releases once. */
  readonly scheduled?: ScheduledRelease;
  /** A change on the day: the writes that move the draft along, the span's among them. */
  readonly now?: { readonly kind: string; readonly writes: readonly Write[] };
}

/** Makes a release of an agenda and shows it to visitors. @throws stale_version when somebody changed or released at the same moment */
export async function publishSnapshot(
  ctx: Ctx,
  { conference, span, agenda, input, again, scheduled, now }: Published,
): Promise<Release> {
  const { items } = await listReleases(ctx.db, conference.id, { limit: 1 });
  const parts = slices(JSON.stringify(agenda));
  const release: Release = {
    ...input,
    id: newId("release", ctx.now()),
    conferenceId: conference.id,
    number: (items[0]?.number ?? 0) + 1,
    sessions: agenda.sessions.length,
    parts: parts.length,
    releasedAt: ctx.now().toISOString(),
  };
  const atOnce = (): DomainError => new DomainError("stale_version");
  return commit(ctx, {
    writes: [
      ...(now?.writes ?? [spanUnchanged(span)]),
      create(releaseEntity, release, atOnce),
      ...(scheduled ? [remove(scheduledReleaseEntity, scheduled, scheduled.version)] : []),
      ...parts.map((json, number) => create(releasePartEntity, { releaseId: release.id, number, json })),
      update(conferenceEntity, conference, { set: { currentReleaseId: release.id }, add: { version: 1 } }),
    ],
    activity: {
      name: "agenda.released",
      scopeId: conference.id,
      subjectId: release.id,
      data: {
        number: release.number,
        sessions: release.sessions,
        ...(again !== undefined && { again }),
        ...(scheduled && { scheduledFor: scheduled.releaseAt }),
        ...(now && { now: now.kind }),
        // What visitors saw until now, for those who are told what changes for them.
        ...(conference.currentReleaseId !== null && { before: conference.currentReleaseId }),
        ...(input.quietBecause !== undefined && { quiet: true }),
      },
      ...(input.quietBecause !== undefined && { reason: input.quietBecause }),
    },
    answer: release,
  });
}
