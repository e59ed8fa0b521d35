import Columns3 from "lucide-solid/icons/columns-3";
import Download from "lucide-solid/icons/download";
import { createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../button.tsx";
import { CheckboxField } from "../checkbox-field.tsx";
import type { Column } from "./column.ts";

interface ColumnChoiceProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly hidden: readonly string[];
  readonly onHidden: (hidden: readonly string[]) => void;
}

function ColumnChoice<Row>(props: ColumnChoiceProps<Row>): JSX.Element {
  const t = useText();
  const id = createUniqueId();
  const [open, setOpen] = createSignal(false);
  const show = (column: string, shown: boolean) => {
    const rest = props.hidden.filter((one) => one !== column);
    props.onHidden(shown ? rest : [...rest, column]);
  };
  let root: HTMLDivElement | undefined;
  const closeOnLeave = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && !root?.contains(event.relatedTarget)) setOpen(false);
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape") setOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the controls inside
    <div class="table-columns" ref={root} onFocusOut={closeOnLeave} onKeyDown={closeOnEscape}>
      <Button icon={Columns3} expanded={open()} controls={id} onClick={() => setOpen(!open())}>
        {t("shell.table.columns")}
      </Button>
      <div id={id} class="table-columns-list" hidden={!open()}>
        <For each={props.columns.slice(1)}>
          {(column) => (
            <CheckboxField
              name={`${id}.${column.id}`}
              label={column.label}
              checked={!props.hidden.includes(column.id)}
              onChange={(shown) => show(column.id, shown)}
            />
          )}
        </For>
      </div>
    </div>
  );
}

interface TableToolsProps<Row> extends ColumnChoiceProps<Row> {
  readonly count: number;
  readonly selected: number;
  readonly actions?: JSX.Element | undefined;
  readonly onClear: () => void;
  readonly onSave?: (() => void) | undefined;
}

/** Above the table: how many rows, which columns, the file; while rows are selected, what can be done with them. */
export function TableTools<Row>(props: TableToolsProps<Row>): JSX.Element {
  const t = useText();
  return (
    <div class="table-tools no-print">
      <Show
        when={props.selected > 0}
        fallback={
          <>
            <p class="table-count" role="status">
              {t("shell.table.rows", { count: props.count })}
            </p>
            <ColumnChoice columns={props.columns} hidden={props.hidden} onHidden={props.onHidden} />
            <Show when={props.onSave}>
              {(save) => (
                <Button icon={Download} onClick={() => save()()}>
                  {t("shell.table.csv")}
                </Button>
              )}
            </Show>
          </>
        }
      >
        <p class="table-count" role="status">
          {t("shell.table.selected", { count: props.selected })}
        </p>
        {props.actions}
        <Button variant="quiet" onClick={props.onClear}>
          {t("shell.table.clear")}
        </Button>
      </Show>
    </div>
  );
}
