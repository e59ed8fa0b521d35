import { getConference } from "../conference/index.ts";
import type { Ctx } from "../shared/context.ts";
import { listSpeakers } from "../speaker/index.ts";
import { findConflicts, withAcceptance } from "./conflicts.ts";
import { countChanges } from "./policy.ts";
import { limitOf } from "./reach.ts";
import {
  getScheduledRelease,
  listAcceptedConflicts,
  listReleases,
  listRooms,
  listSessions,
  listTracks,
  listUnscheduled,
  readSnapshot,
} from "./repo.ts";
import type { Draft, Snapshot } from "./schema.ts";
import { listSignUpRules } from "./sign-up-rules-repo.ts";

/** The agenda that the organizer works on. */
export async function readDraft(ctx: Ctx, conferenceId: string): Promise<Snapshot> {
  const [rooms, tracks, speakers, sessions] = await Promise.all([
    listRooms(ctx.db, conferenceId),
    listTracks(ctx.db, conferenceId),
    listSpeakers(ctx.db, conferenceId),
    listSessions(ctx.db, conferenceId),
  ]);
  const inOrder = speakers.toSorted((a, b) => a.order - b.order || a.id.localeCompare(b.id));
  return { rooms, tracks, speakers: inOrder, sessions };
}

/** The draft with its conflicts and how far it is from what visitors see. @throws unauthenticated, not_found */
export async function getDraft(ctx: Ctx, conferenceId: string): Promise<Draft> {
  const [conference, limit] = await Promise.all([getConference(ctx, conferenceId), limitOf(ctx, conferenceId)]);
  const [draft, signUps, unscheduled, accepted] = await Promise.all([
    readDraft(ctx, conferenceId),
    listSignUpRules(ctx.db, conferenceId),
    listUnscheduled(ctx.db, conferenceId),
    listAcceptedConflicts(ctx.db, conferenceId),
  ]);
  const [{ items }, scheduledRelease] = await Promise.all([
    listReleases(ctx.db, conferenceId, { limit: 1 }),
    getScheduledRelease(ctx.db, conferenceId),
  ]);
  const released =
    conference.currentReleaseId === null ? null : await readSnapshot(ctx.db, conference.currentReleaseId);
  return {
    ...draft,
    unscheduled: [...unscheduled],
    conflicts: withAcceptance(findConflicts({ ...draft, signUps }), accepted),
    accepted: [...accepted],
    unreleasedChanges: countChanges(draft, released),
    currentRelease: items[0] ?? null,
    scheduledRelease,
    ...(limit && { limit: { trackIds: [...limit.trackIds], roomIds: [...limit.roomIds] } }),
    signUps: [...signUps],
  };
}
