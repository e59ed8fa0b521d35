import { listAgendaSessions, listRooms, type Session } from "../agenda/index.ts";
import { findConference, localDay } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { create } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError, notFound } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { inLocale } from "../shared/text.ts";
import { listSpeakers } from "../speaker/index.ts";
import { bundlePath } from "./bundle-path.ts";
import { currentOf } from "./policy.ts";
import { type BundledFile, bundleEntity, listSpeakerFiles, type StoredBundle } from "./repo.ts";
import type { Bundle, BundleInput } from "./schema.ts";
import { bundleView } from "./view.ts";

/** The current files of a selection, in the order in which they are shown. */
async function filesOf(ctx: Ctx, conferenceId: string, { day, roomId }: BundleInput): Promise<readonly BundledFile[]> {
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null) throw notFound();
  const [sessions, rooms, speakers, files] = await Promise.all([
    listAgendaSessions(ctx.db, conferenceId),
    listRooms(ctx.db, conferenceId),
    listSpeakers(ctx.db, conferenceId),
    listSpeakerFiles(ctx.db, conferenceId),
  ]);
  const zone = conference.timeZone;
  const wanted = (session: Session): boolean =>
    (day === null || localDay(session.startsAt, zone) === day) && (roomId === null || session.roomId === roomId);
  const current = Map.groupBy(currentOf(files), ({ sessionId }) => sessionId);
  const names = new Map(speakers.map(({ id, name }) => [id, inLocale(name, ctx.locale)]));
  const halls = new Map(rooms.map(({ id, name }) => [id, inLocale(name, ctx.locale)]));
  return sessions.filter(wanted).flatMap((session) =>
    (current.get(session.id) ?? []).map((file) => {
      const { speakerId, sessionId, kind, number, sizeBytes } = file;
      const path = bundlePath(file, {
        startsAt: session.startsAt,
        timeZone: zone,
        room: halls.get(session.roomId ?? "") ?? "",
        title: inLocale(session.title, ctx.locale),
        speaker: names.get(speakerId) ?? "",
      });
      return { file: { conferenceId, speakerId, sessionId, kind, number }, path, sizeBytes };
    }),
  );
}

/**
 * Begins to pack the current files of a day or a room for the technician, in the order of the programme; it goes on whether or not anybody watches.
 * @throws unauthenticated, not_found, invalid_state where nobody sent anything
 */
export async function startBundle(ctx: Ctx, conferenceId: string, input: BundleInput): Promise<Bundle> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const files = await filesOf(ctx, conferenceId, input);
  if (files.length === 0)
    throw new DomainError("invalid_state", { errors: [{ pointer: "/day", code: "file_missing" }] });
  const bundle: StoredBundle = {
    ...input,
    id: newId("fileBundle", ctx.now()),
    conferenceId,
    total: files.length,
    packed: 0,
    missing: 0,
    volumes: [],
    state: "packing",
    startedAt: ctx.now().toISOString(),
    fileUntil: null,
    files,
    version: 1,
  };
  return commit(ctx, {
    writes: [create(bundleEntity, bundle)],
    activity: {
      name: "speaking.bundle_started",
      scopeId: conferenceId,
      subjectId: bundle.id,
      data: { total: bundle.total },
    },
    answer: bundleView(bundle),
  });
}
