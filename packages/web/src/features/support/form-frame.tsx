import { type JSX, type ParentProps, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import type { Saving } from "./create-saving.ts";

interface FrameProps extends ParentProps {
  readonly of: Saving;
  readonly onSubmit: () => void;
  readonly onLeave?: (() => void) | undefined;
  readonly submit?: string | undefined;
}

/** A form with its errors on top and its ways out at the end. */
export function FormFrame(props: FrameProps): JSX.Element {
  const t = useText();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    props.onSubmit();
  };
  return (
    <form class="stack" novalidate onSubmit={submit}>
      <ErrorSummary errors={props.of.mistakes()} attempt={props.of.attempt()} />
      <ProblemNotice problem={props.of.failure()} />
      {props.children}
      <div class="row">
        <Button type="submit" variant="primary" busy={props.of.busy()}>
          {props.submit ?? t("support.save")}
        </Button>
        <Show when={props.onLeave}>{(leave) => <Button onClick={leave()}>{t("shell.cancel")}</Button>}</Show>
      </div>
    </form>
  );
}
