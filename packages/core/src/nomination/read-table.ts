import type { RowCells, TableRow } from "./schema.ts";
import { type RowColumn, rowColumns } from "./terms.ts";
import { columnWords, folded, wordReader } from "./words.ts";

const columnOf = wordReader(columnWords);
const needed = ["familyName", "givenName", "position", "email"] as const satisfies readonly RowColumn[];
/** A title and a date may stand above the headings. */
const headingWithin = 15;

/** A table as its rows were recognised. */
export interface ReadTable {
  readonly rows: readonly TableRow[];
  /** Columns that no row can do without and that no heading names. */
  readonly missing: readonly RowColumn[];
  /** Headings that mean nothing here; what stands under them is left out. */
  readonly unknown: readonly string[];
  /** Rows that repeat the headings' place twice, so that nobody knows which one counts. */
  readonly doubled: readonly RowColumn[];
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

function headingAt(table: readonly (readonly string[])[]): number {
  const named = (cells: readonly string[]) => cells.filter((cell) => columnOf(cell) !== undefined).length;
  return table.slice(0, headingWithin).findIndex((cells) => named(cells) >= 2);
}

const cellsUnder = (columns: readonly (RowColumn | undefined)[], cells: readonly string[]): RowCells =>
  Object.fromEntries(
    columns.flatMap((column, at) => {
      const text = cells[at]?.trim() ?? "";
      return column === undefined || text === "" ? [] : [[column, text]];
    }),
  );

/**
 * Recognises a table as people write it: headings in any of three languages, in any order, with a title above; rows without headings are read
 * in the order of `rowColumns`. Rows keep the number that the person sees.
 */
export function readTable(table: readonly (readonly string[])[]): ReadTable {
  const at = headingAt(table);
  const heading = table[at] ?? [];
  const columns: readonly (RowColumn | undefined)[] = at < 0 ? rowColumns : heading.map(columnOf);
  const first = (column: RowColumn | undefined, index: number) =>
    column !== undefined && columns.indexOf(column) !== index ? undefined : column;
  const used = columns.map(first);
  return {
    rows: table
      .map((cells, index) => ({ number: index + 1, cells }))
      .filter(({ number, cells }) => number > at + 1 && !isEmpty(cells))
      .map(({ number, cells }) => ({ number, cells: cellsUnder(used, cells) })),
    missing: needed.filter((column) => !used.includes(column)),
    unknown: at < 0 ? [] : heading.filter((cell) => folded(cell) !== "" && columnOf(cell) === undefined),
    doubled: [...new Set(columns.filter((column, index) => column !== undefined && used[index] === undefined))].flatMap(
      (column) => column ?? [],
    ),
  };
}
