import { getConference } from "../conference/index.ts";
import type { Page, PageRequest } from "../db/read.ts";
import type { Ctx } from "../shared/context.ts";
import { listReleases as listAll } from "./repo.ts";
import type { Release } from "./schema.ts";

/** The releases of an agenda, the newest first. @throws unauthenticated, not_found */
export async function listReleases(ctx: Ctx, conferenceId: string, page: PageRequest): Promise<Page<Release>> {
  await getConference(ctx, conferenceId);
  return listAll(ctx.db, conferenceId, page);
}
