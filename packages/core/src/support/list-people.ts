import type { Page, PageRequest } from "../db/read.ts";
import { listRegistrationsByStatus } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { partsFor, requireWorker } from "./access.ts";
import { load, rowOf } from "./load-rows.ts";
import type { SupportRow } from "./schema.ts";

/** A page of those who hold a place, each with what the caller's role needs and nothing else. @throws unauthenticated, not_found */
export async function listSupportPeople(ctx: Ctx, conferenceId: string, page: PageRequest): Promise<Page<SupportRow>> {
  const conference = await requireWorker(ctx, conferenceId);
  const reads = partsFor(ctx, conferenceId);
  const { items, nextCursor } = await listRegistrationsByStatus(ctx.db, conferenceId, "confirmed", page);
  const loaded = await load(ctx, conference, items, reads);
  return { items: items.map((registration) => rowOf(loaded, registration, reads)), nextCursor };
}
