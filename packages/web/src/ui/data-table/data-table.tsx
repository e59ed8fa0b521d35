import { createVirtualizer, defaultRangeExtractor } from "@tanstack/solid-virtual";
import { createMemo, createUniqueId, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { type Column, shownColumns, sortRows, type TableView } from "./column.ts";
import { createPrinting } from "./create-printing.ts";
import { saveFile, tableCsv } from "./csv.ts";
import { createRowKeys } from "./row-keys.ts";
import { createScroller } from "./scroller.ts";
import { toggled, withRange } from "./selection.ts";
import { TableHead } from "./table-head.tsx";
import { TableRow } from "./table-row.tsx";
import { TableTools } from "./table-tools.tsx";
import "./data-table.css";

interface DataTableProps<Row> {
  /** Says what the table holds; read aloud. */
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowId: (row: Row) => string;
  /** What a row is called: the person, the session. */
  readonly rowName: (row: Row) => string;
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
  readonly selection?: ReadonlySet<string> | undefined;
  readonly onSelection?: ((selection: ReadonlySet<string>) => void) | undefined;
  /** What can be done with the selected rows. */
  readonly actions?: JSX.Element | undefined;
  /** By Enter on a row; give the pointer a link in the first cell. */
  readonly onOpen?: ((row: Row) => void) | undefined;
  /** The name of the file, without its ending; no file where it is missing. */
  readonly fileName?: string | undefined;
  /** Shown in place of the rows where there are none. */
  readonly empty?: JSX.Element | undefined;
}

const rowHeight = 48;
const checkWidth = 2.75;
const nothing: ReadonlySet<string> = new Set();

const widthOf = <Row,>({ width = 12 }: Column<Row>): number => width;

/** The rows in order with their ids, and what is selected among them. */
function createTableState<Row>(props: DataTableProps<Row>) {
  const format = useFormat();
  const columns = createMemo(() => shownColumns(props.columns, props.view));
  const rows = createMemo(() => sortRows(props.rows, props.columns, props.view.sort, format().compare));
  const ids = createMemo(() => rows().map(props.rowId));
  const selection = () => props.selection ?? nothing;
  const count = createMemo(() => ids().filter((id) => selection().has(id)).length);
  let anchor = 0;
  const select = (index: number, range: boolean) => {
    const id = ids()[index];
    if (id === undefined) return;
    props.onSelection?.(range ? withRange(selection(), ids(), anchor, index) : toggled(selection(), id));
    anchor = index;
  };
  const selectAll = (all: boolean) => props.onSelection?.(all ? new Set(ids()) : nothing);
  return { columns, rows, ids, selection, count, select, selectAll };
}

/** Which rows are drawn: those in sight, the one with the focus, and all of them on paper. */
function createRowWindow(count: () => number, active: () => number, scroller: () => HTMLElement | null) {
  const printing = createPrinting(() => virtual.measure());
  const virtual = createVirtualizer({
    get count() {
      return count();
    },
    getScrollElement: scroller,
    estimateSize: () => rowHeight,
    overscan: 12,
    rangeExtractor: (range) => {
      if (printing()) return Array.from({ length: range.count }, (_, index) => index);
      const drawn = defaultRangeExtractor(range);
      return drawn.includes(active()) || active() >= range.count
        ? drawn
        : [...drawn, active()].toSorted((a, b) => a - b);
    },
  });
  return virtual;
}

/** The rows by keyboard, and those of them that are drawn. */
function createRowsInSight<Row>(
  { rows, select }: ReturnType<typeof createTableState<Row>>,
  props: DataTableProps<Row>,
  scroller: () => HTMLElement | null,
) {
  const keys = createRowKeys({
    count: () => rows().length,
    reveal: (index) => virtual.scrollToIndex(index),
    rowElement: (index) => scroller()?.querySelector<HTMLElement>(`tr[data-index="${index}"]`) ?? null,
    onSelect: select,
    onOpen: (index) => {
      const row = rows()[index];
      if (row !== undefined) props.onOpen?.(row);
    },
  });
  const virtual = createRowWindow(() => rows().length, keys.active, scroller);
  return { keys, virtual };
}

interface GapProps {
  readonly height: number;
  readonly span: number;
}

/** The place of rows that are not drawn. */
function Gap(props: GapProps): JSX.Element {
  return (
    <Show when={props.height > 0}>
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without tabindex takes no focus */}
      <tr class="table-gap" aria-hidden="true">
        <td colSpan={props.span} style={{ height: `${props.height}px` }} />
      </tr>
    </Show>
  );
}

interface WidthsProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly selectable: boolean;
}

function Widths<Row>(props: WidthsProps<Row>): JSX.Element {
  return (
    <colgroup>
      <Show when={props.selectable}>
        <col class="table-check-column" />
      </Show>
      <For each={props.columns}>{(column) => <col style={{ width: `${widthOf(column)}rem` }} />}</For>
    </colgroup>
  );
}

interface TableBodyProps<Row> {
  readonly state: ReturnType<typeof createTableState<Row>>;
  readonly virtual: ReturnType<typeof createRowWindow>;
  readonly keys: ReturnType<typeof createRowKeys>;
  readonly span: number;
  readonly selectable: boolean;
  readonly rowName: (row: Row) => string;
}

/** The rows in sight, between the places of those that are not drawn. */
function TableBody<Row>(props: TableBodyProps<Row>): JSX.Element {
  const { columns, rows, ids, selection, select } = props.state;
  const items = () => props.virtual.getVirtualItems();
  const tail = () => props.virtual.getTotalSize() - (items().at(-1)?.end ?? 0);
  return (
    <tbody>
      <For each={items()}>
        {(item, place) => (
          <Show when={rows()[item.index]}>
            {(row) => (
              <>
                <Gap height={item.start - (items()[place() - 1]?.end ?? 0)} span={props.span} />
                <TableRow
                  row={row()}
                  index={item.index}
                  name={props.rowName(row())}
                  columns={columns()}
                  selected={props.selectable ? selection().has(ids()[item.index] ?? "") : null}
                  tabStop={item.index === props.keys.active()}
                  measure={(element) => props.virtual.measureElement(element)}
                  onSelect={(range) => select(item.index, range)}
                  onActive={() => props.keys.setActive(item.index)}
                />
              </>
            )}
          </Show>
        )}
      </For>
      <Gap height={tail()} span={props.span} />
    </tbody>
  );
}

interface GridProps<Row> {
  readonly of: DataTableProps<Row>;
  readonly state: ReturnType<typeof createTableState<Row>>;
  readonly inSight: ReturnType<typeof createRowsInSight<Row>>;
}

function Grid<Row>(props: GridProps<Row>): JSX.Element {
  const { columns, rows, count, selectAll } = props.state;
  const { keys, virtual } = props.inSight;
  const selectable = () => props.of.onSelection !== undefined;
  const span = () => columns().length + (selectable() ? 1 : 0);
  const width = () => columns().reduce((sum, column) => sum + widthOf(column), selectable() ? checkWidth : 0);
  return (
    <table
      aria-rowcount={rows().length + 1}
      aria-label={props.of.caption}
      style={{ "min-width": `${width()}rem` }}
      onKeyDown={keys.onKeyDown}
    >
      <Widths columns={columns()} selectable={selectable()} />
      <TableHead
        columns={columns()}
        sort={props.of.view.sort}
        onSort={(sort) => props.of.onView({ ...props.of.view, sort })}
        selectAll={
          selectable()
            ? { all: count() > 0 && count() === rows().length, some: count() > 0, onChange: selectAll }
            : null
        }
      />
      <TableBody
        state={props.state}
        virtual={virtual}
        keys={keys}
        span={span()}
        selectable={selectable()}
        rowName={props.of.rowName}
      />
    </table>
  );
}

/** Many rows: sorted, chosen and read by keyboard; only those in sight are drawn. */
export function DataTable<Row>(props: DataTableProps<Row>): JSX.Element {
  const t = useText();
  const keysId = createUniqueId();
  const { scroller, setScroller } = createScroller();
  const state = createTableState(props);
  const { columns, rows, count, selectAll } = state;
  const inSight = createRowsInSight(state, props, scroller);
  const save = () => saveFile(`${props.fileName}.csv`, "text/csv;charset=utf-8", tableCsv(rows(), columns(), locale()));
  return (
    <div class="data-table">
      <TableTools
        columns={props.columns}
        hidden={props.view.hidden}
        onHidden={(hidden) => props.onView({ ...props.view, hidden })}
        count={rows().length}
        selected={count()}
        actions={props.actions}
        onClear={() => selectAll(false)}
        onSave={props.fileName === undefined ? undefined : save}
      />
      <p id={keysId} class="visually-hidden">
        {t("shell.table.keys")}
      </p>
      <section class="table-scroll" ref={setScroller} aria-label={props.caption} aria-describedby={keysId}>
        <Grid of={props} state={state} inSight={inSight} />
        <Show when={rows().length === 0}>{props.empty}</Show>
      </section>
    </div>
  );
}
