import { For, type JSX } from "solid-js";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { FieldGroup } from "../../ui/field-group.tsx";
import type { EditorField } from "./create-editor.ts";

interface ChoicesFieldProps<T extends string> extends EditorField {
  readonly hint?: string | undefined;
  /** True where at least one is needed; left out: any number, none too. */
  readonly required?: boolean | undefined;
  readonly value: readonly T[];
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (chosen: T[]) => void;
}

/** Any number of a few answers, always in the order of the options. */
export function ChoicesField<T extends string>(props: ChoicesFieldProps<T>): JSX.Element {
  const set = (value: T, chosen: boolean) =>
    props.onChange(
      props.options.map((option) => option.value).filter((one) => (one === value ? chosen : props.value.includes(one))),
    );
  return (
    <FieldGroup
      name={props.name}
      label={props.label}
      error={props.error}
      hint={props.hint}
      required={props.required ?? false}
    >
      <div class="field-choices-inline">
        <For each={props.options}>
          {(option) => (
            <CheckboxField
              name={`${props.name}/${option.value}`}
              label={option.label}
              checked={props.value.includes(option.value)}
              onChange={(chosen) => set(option.value, chosen)}
              onBlur={props.onBlur}
            />
          )}
        </For>
      </div>
    </FieldGroup>
  );
}
