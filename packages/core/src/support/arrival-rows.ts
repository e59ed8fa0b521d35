import type { Conference } from "../conference/index.ts";
import type { Ctx } from "../shared/context.ts";
import { zonedIso } from "../shared/zoned-time.ts";
import { type ExportColumn, exportWords } from "./export-words.ts";
import { listArrivals } from "./list-arrivals.ts";
import type { Arrival } from "./schema.ts";

const columns = [
  "day",
  "time",
  "mode",
  "number",
  "place",
  "name",
  "position",
  "institution",
  "transfer",
  "metBy",
  "accessibility",
] as const satisfies readonly ExportColumn[];

async function everyArrival(ctx: Ctx, conferenceId: string): Promise<readonly Arrival[]> {
  const all: Arrival[] = [];
  let cursor: string | undefined;
  do {
    const page = await listArrivals(ctx, conferenceId, { limit: 100, cursor });
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}

/** Who arrives, the earliest first, in the conference's own time. */
export async function arrivalRows(ctx: Ctx, { id, timeZone }: Conference): Promise<string[][]> {
  const words = await exportWords(ctx.locale);
  const arrivals = await everyArrival(ctx, id);
  const rows = arrivals.map(({ arrival, ...one }) => {
    const clock = zonedIso(arrival.at, timeZone);
    return [
      clock.slice(0, 10),
      clock.slice(11, 16),
      words[`support.mode.${arrival.mode}`],
      arrival.number ?? "",
      arrival.place,
      one.name,
      one.position,
      one.institution,
      arrival.transfer ?? "",
      one.metBy ?? "",
      one.accessibility ?? "",
    ];
  });
  return [columns.map((column) => words[`support.column.${column}`]), ...rows];
}
