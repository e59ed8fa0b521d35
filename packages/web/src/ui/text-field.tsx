import { createSignal, type JSX } from "solid-js";
import { type FieldProps, fieldAria, fieldId, leaveField } from "./field.ts";
import { FieldFrame } from "./field-frame.tsx";

type InputExtras = Pick<JSX.InputHTMLAttributes<HTMLInputElement>, "autocomplete" | "inputmode" | "spellcheck">;

interface TextFieldProps
  extends FieldProps,
    Partial<{ readonly [K in keyof InputExtras]: InputExtras[K] | undefined }> {
  readonly type?: "text" | "email" | "tel" | "url" | "search" | undefined;
  readonly value: string | null | undefined;
  readonly onInput: (value: string) => void;
  readonly maxLength?: number | undefined;
  /** The language of what is typed, where it is known. */
  readonly lang?: string | undefined;
  /** For answers of few characters: a code, a number. */
  readonly short?: boolean | undefined;
  readonly ref?: ((element: HTMLInputElement) => void) | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps): JSX.Element {
  return (
    <FieldFrame {...props}>
      <input
        ref={(element) => props.ref?.(element)}
        class="control"
        classList={{ short: props.short === true }}
        id={fieldId(props.name)}
        name={props.name}
        type={props.type ?? "text"}
        value={props.value ?? ""}
        lang={props.lang}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        spellcheck={props.spellcheck}
        maxLength={props.maxLength}
        disabled={props.disabled}
        onInput={({ currentTarget }) => props.onInput(currentTarget.value)}
        onBlur={() => leaveField(props)}
        onFocus={() => props.onFocus?.()}
        {...fieldAria(props)}
      />
    </FieldFrame>
  );
}

interface NumberFieldProps extends FieldProps {
  readonly value: number | null | undefined;
  /** Undefined while the field is empty, NaN while it holds something else than a whole number. */
  readonly onInput: (value: number | undefined) => void;
  readonly ref?: ((element: HTMLInputElement) => void) | undefined;
}

function readNumber(text: string): number | undefined {
  if (text.trim() === "") return undefined;
  return /^\s*-?\d+\s*$/.test(text) ? Number(text) : Number.NaN;
}

/** A whole number, typed as text: no wheel or arrow changes it by accident. */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const [typed, setTyped] = createSignal("");
  // What was typed stays as it was typed, also where it is no number.
  const shown = () => (Object.is(readNumber(typed()), props.value ?? undefined) ? typed() : String(props.value ?? ""));
  const type = (text: string) => {
    setTyped(text);
    props.onInput(readNumber(text));
  };
  return (
    <FieldFrame {...props}>
      <input
        ref={(element) => props.ref?.(element)}
        class="control short figures"
        id={fieldId(props.name)}
        name={props.name}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        value={shown()}
        disabled={props.disabled}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onBlur={() => leaveField(props)}
        onFocus={() => props.onFocus?.()}
        {...fieldAria(props)}
      />
    </FieldFrame>
  );
}
