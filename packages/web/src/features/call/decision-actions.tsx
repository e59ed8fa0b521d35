import { decideAtOnce } from "@assize/core/call/decision-schema.ts";
import { awaitsLetter, stateAfter } from "@assize/core/call/policy.ts";
import type { SubmissionLine } from "@assize/core/call/schema.ts";
import type { Decision, SubmissionCommand } from "@assize/core/call/terms.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { createSignal, For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { showToast } from "../../ui/toast.ts";
import { decide } from "./api.ts";
import { LettersDialog } from "./letters-dialog.tsx";
import { Score } from "./score-chart.tsx";

type Wanted = Decision | "submitted";

const commands = {
  accepted: "accept",
  waiting: "wait",
  declined: "decline",
  submitted: "reopen",
} as const satisfies Record<Wanted, SubmissionCommand>;
const wishes = ["accepted", "waiting", "declined", "submitted"] as const;

interface ActionsProps {
  readonly conferenceId: string;
  readonly selected: readonly SubmissionLine[];
  readonly highest: number;
  readonly onDone: () => void;
}

/** Those of a selection for which a decision would change something. */
const changed = (lines: readonly SubmissionLine[], wanted: Wanted): readonly SubmissionLine[] =>
  lines.filter((line) => line.state !== wanted && stateAfter(line, commands[wanted]) === wanted);

/** What is decided of which submissions, before it is; nobody is told. */
function DecisionDialog(props: ActionsProps & { readonly wanted: Wanted; readonly onLeave: () => void }): JSX.Element {
  const t = useText();
  const lines = () => changed(props.selected, props.wanted);
  const apply = async () => {
    const ids = lines().map(({ id }) => id);
    let [done, stay] = [0, 0];
    for (let from = 0; from < ids.length; from += decideAtOnce) {
      const submissionIds = ids.slice(from, from + decideAtOnce);
      const outcomes = await decide(props.conferenceId, { submissionIds, decision: props.wanted });
      done += outcomes.filter(({ outcome }) => outcome !== "refused").length;
      stay += outcomes.filter(({ outcome }) => outcome === "sessionStays").length;
    }
    const said = t("call.decide.done", { done, all: ids.length });
    showToast({ text: stay === 0 ? said : `${said} ${t("call.decide.stay", { count: stay })}` });
    props.onDone();
  };
  return (
    <ConfirmDialog
      open
      title={t(`call.decide.${props.wanted}.title`, { count: lines().length })}
      text={t(`call.decide.${props.wanted}.text`)}
      confirm={t(`call.decide.${props.wanted}`, { count: lines().length })}
      cancel={t("call.back")}
      onClose={props.onLeave}
      onConfirm={apply}
    >
      <ul class="call-plan">
        <For each={lines()}>
          {(line) => (
            <li>
              {inLocale(line.title, locale())} <Score of={line.reviews} highest={props.highest} />
            </li>
          )}
        </For>
      </ul>
    </ConfirmDialog>
  );
}

/** What can be done with the selected submissions: decided, and told. */
export function DecisionActions(props: ActionsProps): JSX.Element {
  const t = useText();
  const [asking, setAsking] = createSignal<Wanted | "letters" | null>(null);
  const leave = () => setAsking(null);
  const done = () => {
    leave();
    props.onDone();
  };
  const untold = () => props.selected.filter(awaitsLetter);
  const wanted = () => wishes.find((one) => one === asking());
  return (
    <>
      <For each={wishes}>
        {(wish) => (
          <Button disabled={changed(props.selected, wish).length === 0} onClick={() => setAsking(wish)}>
            {t(`call.decide.${wish}`, { count: changed(props.selected, wish).length })}
          </Button>
        )}
      </For>
      <Button disabled={untold().length === 0} onClick={() => setAsking("letters")}>
        {t("call.letters", { count: untold().length })}
      </Button>
      <Show when={wanted()} keyed>
        {(one) => <DecisionDialog {...props} wanted={one} onLeave={leave} onDone={done} />}
      </Show>
      <Show when={asking() === "letters"}>
        <LettersDialog conferenceId={props.conferenceId} of={untold()} onLeave={leave} onDone={done} />
      </Show>
    </>
  );
}
