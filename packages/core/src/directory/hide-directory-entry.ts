import { commit } from "../db/commit.ts";
import { replace } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { directoryEntryEntity, getEntry } from "./repo.ts";
import type { DirectoryEntry } from "./schema.ts";
import { stampWrite } from "./stamp.ts";
import type { EntryRef } from "./update-directory-entry.ts";

/** Whether an entry is offered from now on; answers that name it stay either way. @throws unauthenticated, not_found, stale_version */
export async function hideDirectoryEntry(
  ctx: Ctx,
  { conferenceId, entryId }: EntryRef,
  { hidden }: Pick<DirectoryEntry, "hidden">,
  readVersion: number,
): Promise<DirectoryEntry> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const known = await getEntry(ctx.db, { conferenceId, id: entryId });
  if (known === null) throw notFound();
  const changed: DirectoryEntry = { ...known, hidden, version: readVersion + 1 };
  return commit(ctx, {
    writes: [replace(directoryEntryEntity, changed, readVersion), stampWrite(conferenceId)],
    activity: { name: "directory.entry_hidden", scopeId: conferenceId, subjectId: entryId, data: { hidden } },
    answer: changed,
  });
}
