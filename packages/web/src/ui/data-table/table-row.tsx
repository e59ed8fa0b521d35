import { For, type JSX, onMount, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import type { Column } from "./column.ts";

interface TableRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  /** Null where the rows of this table cannot be selected. */
  readonly selected: boolean | null;
  readonly tabStop: boolean;
  readonly measure: (element: HTMLTableRowElement) => void;
  readonly onSelect: (withRange: boolean) => void;
  readonly onActive: () => void;
}

/** One row; the first cell is its heading. */
export function TableRow<Row>(props: TableRowProps<Row>): JSX.Element {
  const t = useText();
  let element: HTMLTableRowElement | undefined;
  onMount(() => element && props.measure(element));
  const check = (event: MouseEvent & { readonly currentTarget: HTMLInputElement }) => {
    const box = event.currentTarget;
    props.onSelect(event.shiftKey);
    // The browser has turned the box already; after a range it may have to be turned back.
    queueMicrotask(() => {
      box.checked = props.selected === true;
    });
  };
  return (
    <tr
      ref={element}
      class="table-row"
      classList={{ selected: props.selected === true }}
      data-index={props.index}
      aria-rowindex={props.index + 2}
      tabindex={props.tabStop ? 0 : -1}
      onFocusIn={() => props.onActive()}
    >
      <Show when={props.selected !== null}>
        <td class="table-check">
          <label class="table-check-label">
            <input
              type="checkbox"
              aria-label={t("shell.table.select", { name: props.name })}
              tabindex={props.tabStop ? 0 : -1}
              checked={props.selected === true}
              onClick={check}
            />
          </label>
        </td>
      </Show>
      <For each={props.columns}>
        {(column, index) => (
          <Show
            when={index() === 0}
            fallback={<td class={column.align === "end" ? "number" : undefined}>{column.cell(props.row)}</td>}
          >
            <th scope="row">{column.cell(props.row)}</th>
          </Show>
        )}
      </For>
    </tr>
  );
}
