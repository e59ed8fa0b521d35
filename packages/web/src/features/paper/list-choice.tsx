import {
  type ListColumn,
  listColumns,
  listGroupings,
  listOrientations,
  type PrintedList,
} from "@assize/core/document/schema.ts";
import { createSignal, For, type JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import "./paper.css";

const atFirst: readonly ListColumn[] = ["name", "position", "institution", "category"];

/** What a list on paper shows, by what it is divided, and how it lies. */
export function createListChoice() {
  const [columns, setColumns] = createSignal<readonly ListColumn[]>(atFirst);
  const [groupBy, setGroupBy] = createSignal<PrintedList["groupBy"]>("nothing");
  const [orientation, setOrientation] = createSignal<PrintedList["orientation"]>("portrait");
  const toggle = (column: ListColumn) =>
    setColumns((known) => listColumns.filter((one) => known.includes(one) !== (one === column)));
  const chosen = (): Omit<PrintedList, "selection"> => ({
    columns: [...columns()],
    groupBy: groupBy(),
    orientation: orientation(),
  });
  return { chosen, columns, toggle, groupBy, setGroupBy, orientation, setOrientation };
}

export type ListChoice = ReturnType<typeof createListChoice>;

/** The fields of a list. */
export function ListFields(props: { readonly of: ListChoice }): JSX.Element {
  const t = useText();
  return (
    <>
      <FieldGroup
        name="print.columns"
        label={t("paper.list.columns")}
        error={props.of.columns().length === 0 ? t("paper.list.columns.none") : undefined}
      >
        <div class="print-columns">
          <For each={listColumns}>
            {(column) => (
              <CheckboxField
                name={`print.columns.${column}`}
                label={t(`paper.list.column.${column}`)}
                checked={props.of.columns().includes(column)}
                onChange={() => props.of.toggle(column)}
              />
            )}
          </For>
        </div>
      </FieldGroup>
      <SelectField
        name="print.groupBy"
        label={t("paper.list.groupBy")}
        value={props.of.groupBy()}
        options={listGroupings.map((value) => ({ value, label: t(`paper.list.groupBy.${value}`) }))}
        onChange={props.of.setGroupBy}
      />
      <SelectField
        name="print.orientation"
        label={t("paper.list.orientation")}
        value={props.of.orientation()}
        options={listOrientations.map((value) => ({ value, label: t(`paper.list.orientation.${value}`) }))}
        onChange={props.of.setOrientation}
      />
    </>
  );
}
