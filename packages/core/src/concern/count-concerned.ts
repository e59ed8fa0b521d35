import { getRelease, readReleasable, readSnapshot } from "../agenda/index.ts";
import { getConference } from "../conference/index.ts";
import { isOpen, listRegistrations } from "../registration/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { concernedAmong } from "./concerned.ts";
import type { ConcernedPage } from "./schema.ts";

const pageSize = 100;

interface Asked {
  readonly cursor?: string | undefined;
  /** The older release that would be shown again; left out: the draft. */
  readonly releaseNumber?: number | undefined;
}

async function agendaOf(ctx: Ctx, conferenceId: string, { releaseNumber }: Asked) {
  if (releaseNumber === undefined) return readReleasable(ctx, conferenceId);
  const release = await getRelease(ctx.db, conferenceId, releaseNumber);
  if (release === null) throw notFound();
  return readSnapshot(ctx.db, release.id);
}

/**
 * Counts whom a release would concern, a page of the registrations at a time: what one request costs does not grow with the conference.
 * @throws unauthenticated, not_found
 */
export async function countConcerned(ctx: Ctx, conferenceId: string, asked: Asked): Promise<ConcernedPage> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const { currentReleaseId } = await getConference(ctx, conferenceId);
  if (currentReleaseId === null) return { people: 0, nextCursor: null };
  const [before, after, page] = await Promise.all([
    readSnapshot(ctx.db, currentReleaseId),
    agendaOf(ctx, conferenceId, asked),
    listRegistrations(ctx, conferenceId, undefined, { limit: pageSize, cursor: asked.cursor }),
  ]);
  const people = page.items.filter(({ status }) => isOpen(status));
  const found = await concernedAmong(ctx, conferenceId, { before, after }, people);
  return { people: found.length, nextCursor: page.nextCursor };
}
