import ArrowDown from "lucide-solid/icons/arrow-down";
import ArrowUp from "lucide-solid/icons/arrow-up";
import ArrowUpDown from "lucide-solid/icons/arrow-up-down";
import { createEffect, For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Icon } from "../icon.tsx";
import { type Column, nextSort, type TableSort } from "./column.ts";

interface SelectAllProps {
  readonly all: boolean;
  readonly some: boolean;
  readonly onChange: (all: boolean) => void;
}

function SelectAll(props: SelectAllProps): JSX.Element {
  const t = useText();
  let box: HTMLInputElement | undefined;
  createEffect(() => {
    if (box) box.indeterminate = props.some && !props.all;
  });
  return (
    <th scope="col" class="table-check">
      <label class="table-check-label">
        <input
          ref={box}
          type="checkbox"
          aria-label={t("shell.table.selectAll")}
          checked={props.all}
          onChange={({ currentTarget }) => props.onChange(currentTarget.checked)}
        />
      </label>
    </th>
  );
}

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: TableSort | null;
  readonly onSort: (sort: TableSort | null) => void;
  readonly selectAll: SelectAllProps | null;
}

/** The headings; each sorts by its column. */
export function TableHead<Row>(props: TableHeadProps<Row>): JSX.Element {
  const t = useText();
  const direction = (id: string) =>
    props.sort?.column === id ? (props.sort.descending ? "descending" : "ascending") : undefined;
  const icon = (id: string) =>
    ({ ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown })[direction(id) ?? "none"];
  return (
    <thead>
      <tr aria-rowindex={1}>
        <Show when={props.selectAll}>{(all) => <SelectAll {...all()} />}</Show>
        <For each={props.columns}>
          {(column) => (
            <th scope="col" class={column.align === "end" ? "number" : undefined} aria-sort={direction(column.id)}>
              <button
                type="button"
                class="table-sort"
                title={t("shell.table.sort", { column: column.label })}
                onClick={() => props.onSort(nextSort(props.sort, column.id))}
              >
                {column.label}
                <Icon of={icon(column.id)} size={15} />
              </button>
            </th>
          )}
        </For>
      </tr>
    </thead>
  );
}
