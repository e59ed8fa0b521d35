import { For, type JSX } from "solid-js";
import { useText } from "../i18n/text.ts";
import type { Choice } from "./choice.ts";
import { type FieldProps, fieldAria, fieldId, leaveField } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";

interface SelectFieldProps<T extends string> extends FieldProps {
  readonly value: T | "" | null | undefined;
  /** To let an answer be taken back, offer one with the value "". */
  readonly options: readonly Choice<T>[];
  readonly onChange: (value: T) => void;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string | undefined;
  readonly ref?: ((element: HTMLSelectElement) => void) | undefined;
}

/** One of many, by the device's own list. Under six answers take a RadioField. */
export function SelectField<T extends string>(props: SelectFieldProps<T>): JSX.Element {
  const t = useText();
  const choose = (value: string) => {
    const chosen = props.options.find((option) => option.value === value);
    if (chosen) props.onChange(chosen.value);
  };
  const empty = () => !props.options.some(({ value }) => value === "");
  return (
    <FieldFrame {...props}>
      <select
        ref={(element) => props.ref?.(element)}
        class="control"
        id={fieldId(props.name)}
        name={props.name}
        disabled={props.disabled}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        onBlur={() => leaveField(props)}
        onFocus={() => props.onFocus?.()}
        {...fieldAria(props)}
      >
        {empty() && (
          <option value="" selected={!props.value} disabled>
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
