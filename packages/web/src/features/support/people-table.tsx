import { createSignal, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import type { Column, TableView } from "../../ui/data-table/column.ts";
import { DataTable } from "../../ui/data-table/data-table.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import "./support.css";

interface Named {
  readonly registrationId: string;
  readonly name: string;
}

interface TableProps<Row extends Named> {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  /** Left out where there is nothing more to a row. */
  readonly onOpen?: ((row: Row) => void) | undefined;
  readonly selection?: ReadonlySet<string> | undefined;
  readonly onSelection?: ((selection: ReadonlySet<string>) => void) | undefined;
  readonly actions?: JSX.Element | undefined;
  readonly empty?: JSX.Element | undefined;
}

/** A column of plain text. */
export const textColumn = <Row,>(id: string, label: string, text: (row: Row) => string, width = 14): Column<Row> => ({
  id,
  label,
  text,
  cell: text,
  width,
});

/** People of a conference, as a desk works through them; the name opens one. Files go out by the server only, which notes it. */
export function PeopleTable<Row extends Named>(props: TableProps<Row>): JSX.Element {
  const t = useText();
  const [view, setView] = createSignal<TableView>({ sort: null, hidden: [] });
  const name = (): Column<Row> => ({
    id: "name",
    label: t("support.column.name"),
    text: (row) => row.name,
    cell: (row) => (
      <Show when={props.onOpen} fallback={row.name}>
        {(open) => (
          <button type="button" class="support-open" onClick={() => open()(row)}>
            {row.name}
          </button>
        )}
      </Show>
    ),
    width: 15,
  });
  return (
    <DataTable
      caption={props.caption}
      rows={props.rows}
      columns={[name(), ...props.columns]}
      rowId={(row) => row.registrationId}
      rowName={(row) => row.name}
      view={view()}
      onView={setView}
      selection={props.selection}
      onSelection={props.onSelection}
      onOpen={props.onOpen}
      actions={props.actions}
      empty={props.empty ?? <EmptyState title={t("support.people.empty")} text={t("support.people.empty.text")} />}
    />
  );
}
