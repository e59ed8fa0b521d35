import type { JSX, ParentProps } from "solid-js";
import type * as v from "valibot";
import { useText } from "../../i18n/text.ts";
import { Button } from "../button.tsx";
import { ErrorSummary } from "../error-summary.tsx";
import { ProblemNotice } from "../notice.tsx";
import type { AssizeForm } from "./create-form.ts";
import "./form.css";

interface FormProps<S extends v.GenericSchema> extends ParentProps {
  readonly of: AssizeForm<S>;
  /** Sends what the schema gave. A `Problem` that it throws is shown at the fields it names, or above them. */
  readonly onSubmit: (output: v.InferOutput<S>) => unknown;
  /** Brings a field into sight that stands on another step. */
  readonly onGo?: ((pointer: string) => void | Promise<void>) | undefined;
}

/** A form with its summary of mistakes. */
export function Form<S extends v.GenericSchema>(props: FormProps<S>): JSX.Element {
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    void props.of.submit(props.onSubmit);
  };
  return (
    <form class="form" novalidate onSubmit={send}>
      <ErrorSummary
        errors={props.of.failures() > 0 ? props.of.mistakes() : []}
        attempt={props.of.failures()}
        onGo={props.onGo}
      />
      <ProblemNotice problem={props.of.refusal()} />
      {props.children}
    </form>
  );
}

interface SubmitButtonProps<S extends v.GenericSchema> extends ParentProps {
  readonly of: AssizeForm<S>;
  readonly danger?: boolean | undefined;
}

/** The one primary action of a form, named by its verb and object. */
export function SubmitButton<S extends v.GenericSchema>(props: SubmitButtonProps<S>): JSX.Element {
  const t = useText();
  return (
    <Button
      type="submit"
      variant={props.danger ? "danger" : "primary"}
      busy={props.of.busy()}
      busyLabel={t("shell.form.sending")}
    >
      {props.children}
    </Button>
  );
}
