import type { Ctx } from "../shared/context.ts";
import { type InstitutionRef, requireInstitution } from "./access.ts";
import type { CellRemark, CheckedRow } from "./check-row.ts";
import { loadRowContext, type RowsAtHand } from "./row-context.ts";
import type { TableRow } from "./schema.ts";

/** What would become of a row, or what became of it. */
export interface RowReport {
  readonly number: number;
  readonly outcome: "ready" | "nominated" | "already" | "wrong";
  readonly errors: readonly CellRemark[];
  readonly warnings: readonly CellRemark[];
  readonly nominationId?: string;
}

/** The report on a row that was checked; nothing is written. */
export function reportOf(checked: CheckedRow, { nominationOf }: Pick<RowsAtHand, "nominationOf">): RowReport {
  const { number, outcome, input, errors, warnings } = checked;
  const nominationId = outcome === "already" && input ? nominationOf(input.email) : null;
  return { number, outcome, errors, warnings, ...(nominationId && { nominationId }) };
}

/** A dry run: says row by row and cell by cell what would happen, and writes nothing. @throws unauthenticated, not_found */
export async function checkRows(
  ctx: Ctx,
  ref: InstitutionRef,
  rows: readonly TableRow[],
): Promise<{ readonly items: readonly RowReport[] }> {
  const institution = await requireInstitution(ctx, ref);
  const hand = await loadRowContext(ctx, institution, rows);
  return { items: rows.map((row) => reportOf(hand.check(row), hand)) };
}
