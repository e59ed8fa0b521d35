import type { JSX, ParentProps } from "solid-js";
import { describedBy, type FieldProps, fieldId } from "./field.ts";
import { FieldNote, LabelText } from "./field-frame.tsx";

/** Several controls that answer one question: checkboxes, radios, a date and a time. */
export function FieldGroup(props: ParentProps<FieldProps>): JSX.Element {
  return (
    <fieldset
      class="field field-group"
      classList={{ wrong: Boolean(props.error) }}
      id={fieldId(props.name)}
      aria-describedby={describedBy(props)}
      disabled={props.disabled}
    >
      <legend class="field-label">
        <LabelText label={props.label} required={props.required} />
      </legend>
      <FieldNote name={props.name} hint={props.hint} error={props.error} />
      <div class="field-choices">{props.children}</div>
    </fieldset>
  );
}
