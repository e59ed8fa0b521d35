import { commit } from "../db/commit.ts";
import { forget, type Write } from "../db/write.ts";
import type { Ctx } from "../shared/context.ts";
import {
  getSpeakerPhoto,
  getSpeakerUpload,
  listSpeakerFiles,
  listSpeakerUploads,
  pageOfSpeakerUploads,
  speakerFileEntity,
  speakerPhotoEntity,
} from "./repo.ts";
import { dropUpload } from "./uploads.ts";

const perCommit = 90;
const abandonedAfterMs = 48 * 3_600_000;

/** Takes away all that a speaker sent: photo, files, and what is on its way. Bytes go first, so that a run that is cut finds the rest. Safe to repeat. */
export async function removeSpeakerFiles(ctx: Ctx, conferenceId: string, speakerId: string): Promise<void> {
  const uploads = await listSpeakerUploads(ctx.db, conferenceId);
  for (const upload of uploads) if (upload.speakerId === speakerId) await dropUpload(ctx, upload, "speaker_gone");
  const photo = await getSpeakerPhoto(ctx.db, conferenceId, speakerId);
  const files = await listSpeakerFiles(ctx.db, conferenceId, speakerId);
  for (const { storageKey } of [...(photo?.pictures ?? []), ...files]) await ctx.files.remove(storageKey);
  const writes: readonly Write[] = [
    ...(photo ? [forget(speakerPhotoEntity, photo)] : []),
    ...files.map((file) => forget(speakerFileEntity, file)),
  ];
  for (let from = 0; from < writes.length; from += perCommit) {
    await commit(ctx, {
      writes: writes.slice(from, from + perCommit),
      activity: { name: "speaking.files_removed", scopeId: conferenceId, subjectId: speakerId },
      answer: null,
    });
  }
}

/** Takes away what was begun two days ago and never finished, and what was replaced. Returns how many. */
export async function removeLooseUploads(ctx: Ctx): Promise<number> {
  const before = new Date(ctx.now().getTime() - abandonedAfterMs).toISOString();
  let removed = 0;
  let cursor: string | undefined;
  do {
    const page = await pageOfSpeakerUploads(ctx.db, before, { limit: 50, cursor });
    for (const { conferenceId, id } of page.items) {
      // The index follows the table: what it shows may have come whole by now.
      const upload = await getSpeakerUpload(ctx.db, conferenceId, id);
      if (upload === null) continue;
      await dropUpload(ctx, upload, "abandoned");
      removed += 1;
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return removed;
}
