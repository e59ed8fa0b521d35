import type { Ctx } from "../shared/context.ts";
import { inLocale } from "../shared/text.ts";
import { compareEditions } from "./compare-editions.ts";
import type { Figure } from "./schema.ts";
import { comparisonWords } from "./words.ts";

type Cell = string | number;

/** The comparison as a table to be taken along: a row for each number, a column for each edition. @throws unauthenticated, not_found */
export async function exportComparison(
  ctx: Ctx,
  conferenceId: string,
  format: "csv" | "xlsx",
): Promise<string | Uint8Array> {
  const { editions, rows, sessionRows } = await compareEditions(ctx, conferenceId);
  const words = await comparisonWords(ctx.locale);
  const told = (value: Figure): Cell => (value === "few" ? words["edition.few"] : value);
  const table: Cell[][] = [
    [
      words["edition.compare.measure"],
      ...editions.map(({ title, startsOn }) => `${inLocale(title, ctx.locale)}, ${startsOn}`),
    ],
    ...rows.map(({ measure, values }) => [words[`edition.measure.${measure}`], ...values.map(told)]),
    ...sessionRows.map(({ kind, values }) => [words[`agenda.kind.${kind}`], ...values]),
  ];
  if (format === "csv") {
    const { writeCsv } = await import("hucre/csv");
    return writeCsv(table, { bom: true, escapeFormulae: true });
  }
  const { writeXlsx } = await import("hucre/xlsx");
  const columns = (table[0] ?? []).map(() => ({ width: 28 }));
  return writeXlsx({ sheets: [{ name: "editions", columns, rows: table, freezePane: { rows: 1 } }] });
}
