import type { Conference } from "../conference/index.ts";
import { listRegistrationsByStatus } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { load, rowOf } from "./load-rows.ts";
import type { Part } from "./policy.ts";
import type { SupportRow } from "./schema.ts";

/** Everybody who holds a place, page by page, with some parts. */
export async function everyRow(
  ctx: Ctx,
  conference: Conference,
  reads: ReadonlySet<Part>,
): Promise<readonly SupportRow[]> {
  const rows: SupportRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await listRegistrationsByStatus(ctx.db, conference.id, "confirmed", { limit: 100, cursor });
    const loaded = await load(ctx, conference, page.items, reads);
    rows.push(...page.items.map((registration) => rowOf(loaded, registration, reads)));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return rows;
}
