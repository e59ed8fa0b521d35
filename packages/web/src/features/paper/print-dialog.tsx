import type { PrintedKind, PrintedSelection, Printing, PrintingInput } from "@assize/core/document/schema.ts";
import { createSignal, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { createSendKey } from "../../lib/send-key.ts";
import { pathTo } from "../../paths.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { holdsRole } from "../session/session.ts";
import { startPrinting } from "./api.ts";
import { createWatch } from "./create-printings.ts";
import { createPrintChoice, PrintFields } from "./print-choice.tsx";
import { OnePrinting } from "./printing-list.tsx";
import "./paper.css";

const all = [
  "invitation",
  "visa",
  "participation",
  "ticket",
  "badge",
  "list",
] as const satisfies readonly PrintedKind[];

/** At the desk badges are printed, and nothing else. */
const kindsHere = (): readonly PrintedKind[] => (holdsRole("organizer") ? all : ["badge"]);

interface Selected {
  readonly id: string;
  readonly status: string;
}

interface PrintDialogProps {
  readonly conferenceId: string;
  readonly timeZone: string;
  /** In the order in which they are printed. */
  readonly selected: readonly Selected[];
  /** From what they were chosen, and how the reader says it. */
  readonly selection: PrintedSelection;
  readonly filter: string;
  readonly onClose: () => void;
}

function createStarting(props: PrintDialogProps) {
  const choice = createPrintChoice(kindsHere()[0] ?? "badge");
  const sendKey = createSendKey();
  const { of: printing, watch } = createWatch();
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const body = (): PrintingInput => ({
    ...choice.chosen(),
    ...(choice.kind() === "list" && { list: { ...choice.list.chosen(), selection: props.selection } }),
    ...(choice.kind() === "badge" && { badges: choice.badges() }),
    subjectIds: props.selected.map(({ id }) => id),
  });
  const start = async () => {
    setBusy(true);
    setFailure(null);
    const asked = body();
    try {
      watch(await startPrinting(props.conferenceId, asked, sendKey(asked)));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const ready = () => choice.kind() !== "list" || choice.list.columns().length > 0;
  return { choice, busy, printing, failure, start, ready };
}

/** How far the work is, then its file. It goes on where the dialog is closed. */
function Begun(props: PrintDialogProps & { readonly of: Printing }): JSX.Element {
  const t = useText();
  return (
    // The form with the focus is gone: it goes to what came in its place.
    <div class="stack print-begun" tabindex={-1} ref={(element) => queueMicrotask(() => element.focus())}>
      <Show when={props.of.state !== "finished"}>
        <p class="hint">{t("paper.print.started")}</p>
      </Show>
      <div aria-live="polite">
        <OnePrinting of={props.of} timeZone={props.timeZone} />
      </div>
      <div class="row">
        <Show when={holdsRole("organizer")}>
          <LinkButton href={pathTo("papers", { conferenceId: props.conferenceId })}>{t("paper.print.open")}</LinkButton>
        </Show>
        <Button onClick={props.onClose}>{t("shell.close")}</Button>
      </div>
    </div>
  );
}

/** How many get what is printed: everybody stands on a list, and whoever has no place gets none of the others. */
const reached = (selected: readonly Selected[], kind: PrintedKind): number =>
  kind === "list" ? selected.length : selected.filter(({ status }) => status === "confirmed").length;

/** For whom it is: how many, from what they were chosen, and how many of them get none. */
function ForWhom(props: PrintDialogProps & { readonly kind: PrintedKind }): JSX.Element {
  const t = useText();
  const without = () => props.selected.length - reached(props.selected, props.kind);
  return (
    <div>
      <p>{t("paper.print.people", { count: props.selected.length })}</p>
      <p class="hint">{t("paper.print.from", { filter: props.filter, count: props.selection.matching })}</p>
      <Show when={without() > 0}>
        <p class="hint">{t("paper.print.without", { count: without() })}</p>
      </Show>
    </div>
  );
}

/** Papers for a selection: how many, what, in which languages; then how far they are, and the file. */
export function PrintDialog(props: PrintDialogProps): JSX.Element {
  const t = useText();
  const { choice, busy, printing, failure, start, ready } = createStarting(props);
  const count = () => reached(props.selected, choice.kind());
  const confirmed = () => props.selected.find(({ status }) => status === "confirmed")?.id;
  return (
    <Dialog open title={t("paper.print.title")} onClose={props.onClose}>
      <Show
        when={printing()}
        fallback={
          <form
            class="stack"
            onSubmit={(event) => {
              event.preventDefault();
              if (ready()) void start();
            }}
          >
            <ForWhom {...props} kind={choice.kind()} />
            <ProblemNotice problem={failure()} />
            <PrintFields of={choice} conferenceId={props.conferenceId} kinds={kindsHere()} subjectId={confirmed()} />
            <div class="row">
              <Button type="submit" variant="primary" busy={busy()} disabled={count() === 0}>
                {t("paper.print.do", { count: count() })}
              </Button>
              <Button onClick={props.onClose}>{t("shell.cancel")}</Button>
            </div>
          </form>
        }
      >
        {(of) => <Begun {...props} of={of()} />}
      </Show>
    </Dialog>
  );
}
