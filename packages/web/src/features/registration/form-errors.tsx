import type { JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import type { Wrong } from "./create-answers.ts";
import { errorWords } from "./error-words.ts";
import { fieldLabel } from "./field-labels.ts";

interface FormErrorsProps {
  readonly errors: readonly Wrong[];
  readonly attempt: number;
  /** What the questions of the conference's own form are called, by pointer. */
  readonly labels?: ReadonlyMap<string, string>;
  readonly onGo?: (pointer: string) => void;
}

/** All errors of the form on top of it, each with the name of its field. */
export function FormErrors(props: FormErrorsProps): JSX.Element {
  const t = useText();
  const mistakes = () =>
    props.errors.map((error) => ({
      name: error.pointer,
      text: [props.labels?.get(error.pointer) ?? fieldLabel(error.pointer, t), errorWords(error)]
        .filter(Boolean)
        .join(": "),
    }));
  return <ErrorSummary errors={mistakes()} attempt={props.attempt} onGo={props.onGo} />;
}
