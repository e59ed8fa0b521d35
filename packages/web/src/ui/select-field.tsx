import { For, type JSX } from "solid-js";
import { useText } from "../i18n/text.ts";
import type { Choice } from "./choice.ts";
import { type FieldProps, fieldAria, fieldId } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";

interface SelectFieldProps extends FieldProps {
  readonly value: string | null | undefined;
  readonly options: readonly Choice[];
  readonly onChange: (value: string) => void;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string | undefined;
  readonly ref?: ((element: HTMLSelectElement) => void) | undefined;
}

/** One of many, by the device's own list. Under six answers take a RadioField. */
export function SelectField(props: SelectFieldProps): JSX.Element {
  const t = useText();
  const empty = () => !props.options.some(({ value }) => value === "");
  return (
    <FieldFrame {...props}>
      <select
        ref={(element) => props.ref?.(element)}
        class="control"
        id={fieldId(props.name)}
        name={props.name}
        disabled={props.disabled}
        onChange={({ currentTarget }) => props.onChange(currentTarget.value)}
        onBlur={() => props.onBlur?.()}
        onFocus={() => props.onFocus?.()}
        {...fieldAria(props)}
      >
        {empty() && (
          <option value="" selected={!props.value}>
            {props.placeholder ?? t("shell.choose")}
          </option>
        )}
        <For each={props.options}>
          {(option) => (
            <option value={option.value} selected={option.value === (props.value ?? "")} disabled={option.disabled}>
              {option.label}
            </option>
          )}
        </For>
      </select>
    </FieldFrame>
  );
}
