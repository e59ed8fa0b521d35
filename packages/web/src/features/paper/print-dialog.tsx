import type { PrintedKind } from "@assize/core/document/schema.ts";
import { createSignal, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { createSendKey } from "../../lib/send-key.ts";
import { pathTo } from "../../paths.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import { startPrinting } from "./api.ts";
import { createPrintChoice, PrintFields } from "./print-choice.tsx";

const kinds = ["invitation", "visa", "participation", "ticket"] as const satisfies readonly PrintedKind[];

interface Selected {
  readonly id: string;
  readonly status: string;
}

interface PrintDialogProps {
  readonly conferenceId: string;
  readonly selected: readonly Selected[];
  readonly onClose: () => void;
}

function createStarting(props: PrintDialogProps) {
  const choice = createPrintChoice("invitation");
  const sendKey = createSendKey();
  const [busy, setBusy] = createSignal(false);
  const [started, setStarted] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const start = async () => {
    setBusy(true);
    setFailure(null);
    const body = { ...choice.chosen(), subjectIds: props.selected.map(({ id }) => id) };
    try {
      await startPrinting(props.conferenceId, body, sendKey(body));
      setStarted(true);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return { choice, busy, started, failure, start };
}

function Started(props: PrintDialogProps): JSX.Element {
  const t = useText();
  return (
    <Notice
      tone="success"
      announce
      actions={
        <LinkButton href={pathTo("papers", { conferenceId: props.conferenceId })}>{t("paper.print.open")}</LinkButton>
      }
    >
      <p>{t("paper.print.started")}</p>
    </Notice>
  );
}

/** A letter or a ticket for each of a selection: how many, what, in which languages. */
export function PrintDialog(props: PrintDialogProps): JSX.Element {
  const t = useText();
  const { choice, busy, started, failure, start } = createStarting(props);
  const confirmed = () => props.selected.find(({ status }) => status === "confirmed")?.id;
  return (
    <Dialog open title={t("paper.print.title")} onClose={props.onClose}>
      <Show when={!started()} fallback={<Started {...props} />}>
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void start();
          }}
        >
          <p>{t("paper.print.people", { count: props.selected.length })}</p>
          <ProblemNotice problem={failure()} />
          <PrintFields of={choice} conferenceId={props.conferenceId} kinds={kinds} subjectId={confirmed()} />
          <div class="row">
            <Button type="submit" variant="primary" busy={busy()}>
              {t("paper.print.do", { count: props.selected.length })}
            </Button>
            <Button onClick={props.onClose}>{t("shell.cancel")}</Button>
          </div>
        </form>
      </Show>
    </Dialog>
  );
}
