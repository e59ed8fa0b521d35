import type { JSX } from "solid-js";
import { type FieldProps, fieldAria, fieldId, leaveField } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";

interface TextAreaProps extends FieldProps {
  readonly value: string | null | undefined;
  readonly onInput: (value: string) => void;
  readonly rows?: number | undefined;
  readonly lang?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly ref?: ((element: HTMLTextAreaElement) => void) | undefined;
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps): JSX.Element {
  return (
    <FieldFrame {...props}>
      <textarea
        ref={(element) => props.ref?.(element)}
        class="control"
        id={fieldId(props.name)}
        name={props.name}
        rows={props.rows ?? 5}
        lang={props.lang}
        maxLength={props.maxLength}
        value={props.value ?? ""}
        disabled={props.disabled}
        onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
        onBlur={() => leaveField(props)}
        onFocus={() => props.onFocus?.()}
        {...fieldAria(props)}
      />
    </FieldFrame>
  );
}
