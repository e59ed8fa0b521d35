import { type JSX, type ParentProps, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { ConflictTable } from "../registration/conflict-table.tsx";
import type { Editing } from "./create-editor.ts";
import "./editing.css";

interface EditorFormProps extends ParentProps {
  readonly of: Editing;
  /** The verb and its object: "Save room". */
  readonly save: string;
  readonly onLeave?: (() => void) | undefined;
  readonly onTheirs: () => void;
}

/** A form with its mistakes on top; both versions stand side by side where somebody was faster. */
export function EditorForm(props: EditorFormProps): JSX.Element {
  const t = useText();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void props.of.save();
  };
  return (
    <>
      <Show when={props.of.conflict()}>
        {(rows) => (
          <ConflictTable rows={rows()} onMine={() => void props.of.saveOverTheirs()} onTheirs={props.onTheirs} />
        )}
      </Show>
      <form class="editor-form" noValidate onSubmit={submit} hidden={props.of.conflict() !== null}>
        <ErrorSummary errors={props.of.attempt() > 0 ? props.of.mistakes() : []} attempt={props.of.attempt()} />
        <ProblemNotice problem={props.of.failure()} />
        {props.children}
        <div class="row editor-actions">
          <Button type="submit" busy={props.of.busy()} busyLabel={t("shell.form.sending")}>
            {props.save}
          </Button>
          <Show when={props.onLeave}>{(leave) => <Button onClick={() => leave()()}>{t("shell.cancel")}</Button>}</Show>
        </div>
      </form>
    </>
  );
}
