import { findConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { create } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { newEntry } from "./new-entry.ts";
import { directoryEntryEntity, listEntries } from "./repo.ts";
import type { DirectoryEntry, DirectoryEntryInput } from "./schema.ts";
import { stampWrite } from "./stamp.ts";

/** Adds an institution to the list of a conference. @throws unauthenticated, not_found, validation_failed naming `/name` */
export async function createDirectoryEntry(
  ctx: Ctx,
  conferenceId: string,
  input: DirectoryEntryInput,
): Promise<DirectoryEntry> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null) throw notFound();
  const entry = newEntry(ctx, conference, await listEntries(ctx.db, conferenceId), input);
  return commit(ctx, {
    writes: [create(directoryEntryEntity, entry), stampWrite(conferenceId)],
    activity: { name: "directory.entry_created", scopeId: conferenceId, subjectId: entry.id },
    answer: entry,
  });
}
