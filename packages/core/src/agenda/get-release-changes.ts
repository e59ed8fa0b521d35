import { getConference } from "../conference/index.ts";
import type { Ctx } from "../shared/context.ts";
import { notFound } from "../shared/errors.ts";
import { changesBetween } from "./changes-between.ts";
import { nothing } from "./released.ts";
import { getRelease, readSnapshot } from "./repo.ts";
import type { ChangeLog } from "./schema.ts";

/** What visitors could notice when this release replaced the one before it. @throws unauthenticated, not_found */
export async function getReleaseChanges(ctx: Ctx, conferenceId: string, number: number): Promise<ChangeLog> {
  await getConference(ctx, conferenceId);
  const [release, before] = await Promise.all([
    getRelease(ctx.db, conferenceId, number),
    getRelease(ctx.db, conferenceId, number - 1),
  ]);
  if (release === null) throw notFound();
  const [old, now] = await Promise.all([
    before === null ? nothing : readSnapshot(ctx.db, before.id),
    readSnapshot(ctx.db, release.id),
  ]);
  return changesBetween(old, now);
}
