import { createResource, createSignal, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { createSendKey } from "../../lib/send-key.ts";
import { Button } from "../../ui/button.tsx";
import { showProblem } from "../../ui/toast.ts";
import { loadInstitutions, startPrinting } from "./api.ts";
import { createPrintChoice, PrintFields } from "./print-choice.tsx";

/** A letter to the chair of each institution that nominates. */
export function NominationLetters(props: {
  readonly conferenceId: string;
  readonly onStarted: () => void;
}): JSX.Element {
  const t = useText();
  const [institutions] = createResource(() => props.conferenceId, loadInstitutions);
  const choice = createPrintChoice("nomination");
  const sendKey = createSendKey();
  const [busy, setBusy] = createSignal(false);
  const ids = () => (institutions.latest ?? []).map(({ id }) => id);
  const start = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    const body = { ...choice.chosen(), subjectIds: ids() };
    await startPrinting(props.conferenceId, body, sendKey(body)).then(props.onStarted, showProblem);
    setBusy(false);
  };
  return (
    <Show when={ids().length > 0} fallback={<p class="hint">{t("paper.print.institutions.none")}</p>}>
      <form class="stack" onSubmit={(event) => void start(event)}>
        <PrintFields of={choice} conferenceId={props.conferenceId} kinds={["nomination"]} subjectId={ids()[0]} />
        <p>
          <Button type="submit" busy={busy()}>
            {t("paper.print.institutions.do", { count: ids().length })}
          </Button>
        </p>
      </form>
    </Show>
  );
}
