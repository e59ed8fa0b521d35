import { getConference } from "../conference/index.ts";
import type { Ctx } from "../shared/context.ts";
import { changesBetween } from "./changes-between.ts";
import { readDraft } from "./get-draft.ts";
import { nothing } from "./released.ts";
import { readSnapshot } from "./repo.ts";
import type { ChangeLog } from "./schema.ts";

/** What visitors would notice if the draft were released now. @throws unauthenticated, not_found */
export async function getDraftChanges(ctx: Ctx, conferenceId: string): Promise<ChangeLog> {
  const { currentReleaseId } = await getConference(ctx, conferenceId);
  const [released, draft] = await Promise.all([
    currentReleaseId === null ? nothing : readSnapshot(ctx.db, currentReleaseId),
    readDraft(ctx, conferenceId),
  ]);
  return changesBetween(released, draft);
}
