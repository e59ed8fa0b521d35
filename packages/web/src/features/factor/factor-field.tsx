import type { JSX } from "solid-js";
import { textFor, useText } from "../../i18n/text.ts";
import { Problem } from "../../lib/problem.ts";
import { TextField } from "../../ui/text-field.tsx";

/** What the server says of the field, where the refusal is about it. */
export function saidOfCode(failure: unknown): string | undefined {
  const [first] = failure instanceof Problem ? failure.errors : [];
  return first && (textFor(`validation.${first.code}`, first.params) ?? first.detail);
}

interface FactorFieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly failure: unknown;
  readonly label?: string;
  readonly hint?: string;
}

/** The code that the authenticator app shows, or one of the recovery codes. */
export function FactorField(props: FactorFieldProps): JSX.Element {
  const t = useText();
  return (
    <TextField
      name="factor"
      label={props.label ?? t("factor.code.label")}
      hint={props.hint ?? t("factor.code.hint")}
      autocomplete="one-time-code"
      spellcheck={false}
      maxLength={40}
      required
      value={props.value}
      onInput={props.onInput}
      error={saidOfCode(props.failure)}
    />
  );
}
