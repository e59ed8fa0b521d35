import { findConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { create } from "../db/write.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { invalidField, notFound } from "../shared/errors.ts";
import { newId } from "../shared/new-id.ts";
import { directoryEntryEntity, listEntries } from "./repo.ts";
import { requireFreeName } from "./require-free-name.ts";
import type { DirectoryEntry, DirectoryEntryInput } from "./schema.ts";
import { mostEntries } from "./terms.ts";

/** Adds an institution to the list of a conference. @throws unauthenticated, not_found, validation_failed naming `/name` */
export async function createDirectoryEntry(
  ctx: Ctx,
  conferenceId: string,
  input: DirectoryEntryInput,
): Promise<DirectoryEntry> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  const conference = await findConference(ctx.db, conferenceId);
  if (conference === null) throw notFound();
  const known = await listEntries(ctx.db, conferenceId);
  if (known.length >= mostEntries) throw invalidField("/name", "too_long", { limit: mostEntries });
  requireFreeName(known, input.name);
  const id = newId("directoryEntry", ctx.now());
  const entry: DirectoryEntry = { ...input, id, conferenceId, hidden: false, demo: conference.demo, version: 1 };
  return commit(ctx, {
    writes: [create(directoryEntryEntity, entry)],
    activity: { name: "directory.entry_created", scopeId: conferenceId, subjectId: id },
    answer: entry,
  });
}
