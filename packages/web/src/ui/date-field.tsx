import { createEffect, type JSX } from "solid-js";
import { type FieldProps, fieldAria, fieldId, leaveField } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";

interface MomentFieldProps extends FieldProps {
  readonly value: string | null | undefined;
  readonly onInput: (value: string) => void;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly autocomplete?: JSX.InputHTMLAttributes<HTMLInputElement>["autocomplete"];
  readonly ref?: ((element: HTMLInputElement) => void) | undefined;
}

function MomentField(props: MomentFieldProps & { readonly type: "date" | "time" }): JSX.Element {
  let input: HTMLInputElement | undefined;
  // A half-typed day has the value "": writing that back would clear the half.
  createEffect(() => {
    const value = props.value ?? "";
    if (input && input.value !== value) input.value = value;
  });
  return (
    <FieldFrame {...props}>
      <input
        ref={(element) => {
          input = element;
          props.ref?.(element);
        }}
        class="control short figures"
        id={fieldId(props.name)}
        name={props.name}
        type={props.type}
        min={props.min}
        max={props.max}
        autocomplete={props.autocomplete}
        disabled={props.disabled}
        onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
        onBlur={() => leaveField(props)}
        onFocus={() => props.onFocus?.()}
        {...fieldAria(props)}
      />
    </FieldFrame>
  );
}

/** A day, `YYYY-MM-DD`, by the device's own calendar. */
export const DateField = (props: MomentFieldProps): JSX.Element => <MomentField {...props} type="date" />;

/** A time of day, `HH:MM`. Say in the hint whose time zone it is. */
export const TimeField = (props: MomentFieldProps): JSX.Element => <MomentField {...props} type="time" />;
