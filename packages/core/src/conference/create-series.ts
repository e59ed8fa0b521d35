import { commit } from "../db/commit.ts";
import { create } from "../db/write.ts";
import { requirePlatformRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { newId } from "../shared/new-id.ts";
import { seriesEntity } from "./repo.ts";
import type { Series, SeriesInput } from "./schema.ts";

/** Opens a series, in which conferences are editions. @throws unauthenticated, forbidden */
export async function createSeries(ctx: Ctx, input: SeriesInput): Promise<Series> {
  requirePlatformRole(ctx, "organizer");
  const series: Series = { ...input, id: newId("series", ctx.now()), createdAt: ctx.now().toISOString(), version: 1 };
  return commit(ctx, {
    writes: [create(seriesEntity, series)],
    activity: { name: "conference.series_created", scopeId: series.id, subjectId: series.id },
    answer: series,
  });
}
