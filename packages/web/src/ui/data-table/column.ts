import type { JSX } from "solid-js";

/** A column of a table. The first column names its row and cannot be hidden. */
export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => JSX.Element;
  /** The cell as plain text: for the order, and for the file. */
  readonly text: (row: Row) => string;
  /** Where the order of the texts is not the order of the things: dates, numbers, states. */
  readonly compare?: ((a: Row, b: Row) => number) | undefined;
  /** In rem; 12 unless told. */
  readonly width?: number | undefined;
  readonly align?: "start" | "end" | undefined;
}

export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

/** How the reader has arranged a table. Keep it in the address of the page: `tableViewFrom`, `tableViewQuery`. */
export interface TableView {
  readonly sort: TableSort | null;
  readonly hidden: readonly string[];
}

type Asked = Readonly<Record<string, string | string[] | undefined>>;

const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? "";

/** The arrangement that the address asks for: `?sort=-name&hide=phone,email`. */
export function tableViewFrom(query: Asked): TableView {
  const sort = first(query.sort);
  const hide = first(query.hide);
  return {
    sort: sort === "" ? null : { column: sort.replace(/^-/, ""), descending: sort.startsWith("-") },
    hidden: hide === "" ? [] : hide.split(","),
  };
}

/** The arrangement as the address says it, for `setSearchParams`. */
export const tableViewQuery = ({ sort, hidden }: TableView) => ({
  sort: sort ? `${sort.descending ? "-" : ""}${sort.column}` : undefined,
  hide: hidden.length > 0 ? hidden.join(",") : undefined,
});

/** The columns that are shown. */
export const shownColumns = <Row>(columns: readonly Column<Row>[], { hidden }: TableView): readonly Column<Row>[] =>
  columns.filter(({ id }, index) => index === 0 || !hidden.includes(id));

/** The rows in the reader's order; equal rows keep theirs. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: TableSort | null,
  compareTexts: (a: string, b: string) => number,
): readonly Row[] {
  const column = columns.find(({ id }) => id === sort?.column);
  if (!column) return rows;
  const compare = column.compare ?? ((a: Row, b: Row) => compareTexts(column.text(a), column.text(b)));
  const sorted = rows.toSorted(compare);
  return sort?.descending ? rows.toSorted((a, b) => compare(b, a)) : sorted;
}

/** One press sorts upwards, the next downwards, the third as it was. */
export function nextSort(sort: TableSort | null, column: string): TableSort | null {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
}
