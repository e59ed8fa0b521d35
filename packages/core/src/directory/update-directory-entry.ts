import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import { changedFields } from "../shared/changed-fields.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { directoryEntryEntity, listEntries } from "./repo.ts";
import { requireFreeName } from "./require-free-name.ts";
import type { DirectoryEntry, DirectoryEntryInput } from "./schema.ts";
import { stampWrite } from "./stamp.ts";

/** Which entry of which conference. */
export interface EntryRef {
  readonly conferenceId: string;
  readonly entryId: string;
}

/**
 * Changes what an institution is called and where it is. What was written under its earlier name stays as it was written.
 * @throws unauthenticated, not_found, stale_version, validation_failed naming `/name`
 */
export async function updateDirectoryEntry(
  ctx: Ctx,
  { conferenceId, entryId }: EntryRef,
  input: DirectoryEntryInput,
  readVersion: number,
): Promise<DirectoryEntry> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const all = await listEntries(ctx.db, conferenceId);
  const known = all.find(({ id }) => id === entryId);
  if (known === undefined) throw notFound();
  requireFreeName(
    all.filter(({ id }) => id !== entryId),
    input.name,
  );
  const updated: DirectoryEntry = { ...known, ...input, version: readVersion + 1 };
  return commit(ctx, {
    writes: [replace(directoryEntryEntity, updated, readVersion), stampWrite(conferenceId)],
    activity: {
      name: "directory.entry_updated",
      scopeId: conferenceId,
      subjectId: entryId,
      changedFields: changedFields(known, input),
    },
    answer: updated,
  });
}
