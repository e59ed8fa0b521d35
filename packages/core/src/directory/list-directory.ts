import { requirePublishedConference } from "../conference/index.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { listEntries } from "./repo.ts";
import type { DirectoryEntry, OfferedEntry } from "./schema.ts";

/** The whole list with what is hidden, for those who keep it. @throws unauthenticated, not_found */
export async function listDirectory(ctx: Ctx, conferenceId: string): Promise<readonly DirectoryEntry[]> {
  requireConferenceRole(ctx, conferenceId, "organizer");
  return listEntries(ctx.db, conferenceId);
}

/** What is offered to whoever fills in a form of the conference. @throws not_found */
export async function listOfferedEntries(ctx: Ctx, conferenceId: string): Promise<readonly OfferedEntry[]> {
  await requirePublishedConference(ctx, conferenceId);
  const shown = (await listEntries(ctx.db, conferenceId)).filter(({ hidden }) => !hidden);
  return shown.map(({ id, name, courtLevel, region }) => ({ id, name, courtLevel, region }));
}
