import type { JSX } from "solid-js";
import { type FieldProps, fieldAria, fieldId, leaveField } from "./field.ts";
import { FieldNote, LabelText } from "./field-frame.tsx";
import "./field.css";

interface CheckboxFieldProps extends FieldProps {
  readonly checked: boolean | null | undefined;
  readonly onChange: (checked: boolean) => void;
  readonly ref?: ((element: HTMLInputElement) => void) | undefined;
}

/** One yes or no, or one of several inside a FieldGroup. */
export function CheckboxField(props: CheckboxFieldProps): JSX.Element {
  return (
    <div class="field field-check" classList={{ wrong: Boolean(props.error) }}>
      <div class="choice">
        <input
          ref={(element) => props.ref?.(element)}
          type="checkbox"
          id={fieldId(props.name)}
          name={props.name}
          checked={props.checked ?? false}
          disabled={props.disabled}
          onChange={({ currentTarget }) => props.onChange(currentTarget.checked)}
          onBlur={() => leaveField(props)}
          onFocus={() => props.onFocus?.()}
          {...fieldAria(props)}
        />
        <label class="choice-label" for={fieldId(props.name)}>
          <LabelText label={props.label} required={props.required} />
        </label>
      </div>
      <FieldNote name={props.name} hint={props.hint} error={props.error} />
    </div>
  );
}
