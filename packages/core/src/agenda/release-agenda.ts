import { requireSpan } from "../conference/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { readDraft } from "./get-draft.ts";
import { releasable } from "./policy.ts";
import { publishSnapshot } from "./publish-snapshot.ts";
import type { Release, ReleaseInput, ScheduledRelease, Snapshot } from "./schema.ts";

interface How {
  readonly input: ReleaseInput;
  /** The set moment that has come; it is over with this release. */
  readonly scheduled?: ScheduledRelease;
}

/** The draft as a release would hold it. */
export const readReleasable = async (ctx: Ctx, conferenceId: string): Promise<Snapshot> =>
  releasable(await readDraft(ctx, conferenceId));

/** Publishes the draft as it stands. @throws not_found, stale_version */
export async function publishDraft(ctx: Ctx, conferenceId: string, how: How): Promise<Release> {
  const { conference, span } = await requireSpan(ctx, conferenceId);
  return publishSnapshot(ctx, { conference, span, agenda: await readReleasable(ctx, conferenceId), ...how });
}

/**
 * Publishes the draft: visitors see it from now on, and not before. The release is a copy that nothing changes afterwards.
 * @throws unauthenticated, not_found, stale_version when somebody changed or released the agenda at the same moment
 */
export async function releaseAgenda(ctx: Ctx, conferenceId: string, input: ReleaseInput): Promise<Release> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  return publishDraft(ctx, conferenceId, { input });
}
