import { afterPress } from "../lib/after-press.ts";

/** What every field takes. A field is bound by `FormField`, or by hand with value and handlers. */
export interface FieldProps {
  /** The path in the form: `email`, `consents.photo`, or a JSON Pointer. The id of the control follows from it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Shown in place of the hint. */
  readonly error?: string | null | undefined;
  /** `false` says "optional" beside the label. */
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly onFocus?: (() => void) | undefined;
}

/** The id of a control, the same for `consents.photo`, `/consents/photo` and `["consents","photo"]`. */
export function fieldId(name: string): string {
  const words = name.split(/[^\p{L}\p{N}_-]+/u).filter((word) => word !== "");
  return ["field", ...words].join("-");
}

/** The hint or the error that describes a control. */
export function describedBy(props: Pick<FieldProps, "name" | "hint" | "error">): string | undefined {
  if (props.error) return `${fieldId(props.name)}-error`;
  return props.hint ? `${fieldId(props.name)}-hint` : undefined;
}

/** The ARIA side of a control. */
export const fieldAria = (props: FieldProps) => ({
  get "aria-describedby"() {
    return describedBy(props);
  },
  get "aria-invalid"() {
    return props.error ? ("true" as const) : undefined;
  },
  get "aria-required"() {
    return props.required ? ("true" as const) : undefined;
  },
});

/** The person leaves a field; a press on a button comes first. */
export const leaveField = (props: Pick<FieldProps, "onBlur">): void => afterPress(() => props.onBlur?.());
