import type { Conference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { requireConferenceRole } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import { writeTable } from "../shared/write-table.ts";
import { requireConference } from "./access.ts";
import { arrivalRows } from "./arrival-rows.ts";
import { exporters } from "./policy.ts";
import { roomingRows } from "./rooming-rows.ts";
import type { ExportList, TableFormat } from "./schema.ts";
import { subsistenceRows } from "./subsistence-rows.ts";

type Rows = (ctx: Ctx, conference: Conference) => Promise<string[][]>;

const rowsOf = {
  "rooming-list": roomingRows,
  arrivals: arrivalRows,
  subsistence: subsistenceRows,
} as const satisfies Record<ExportList, Rows>;

/** A list as the desk takes it along, for everybody who holds a place; that it was taken is noted. @throws unauthenticated, not_found */
export async function exportSupportList(
  ctx: Ctx,
  conferenceId: string,
  list: ExportList,
  format: TableFormat,
): Promise<string | Uint8Array> {
  requireConferenceRole(ctx, conferenceId, ...exporters[list]);
  const rows = await rowsOf[list](ctx, await requireConference(ctx, conferenceId));
  await commit(
    { ...ctx, idempotency: null },
    {
      writes: [],
      activity: {
        name: "support.list_exported",
        scopeId: conferenceId,
        subjectId: conferenceId,
        data: { list, format, rows: rows.length - 1 },
      },
      answer: null,
    },
  );
  return writeTable(rows, format, list);
}
