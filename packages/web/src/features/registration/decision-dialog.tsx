import { createSignal, For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { TextArea } from "../../ui/text-area.tsx";
import type { DecisionWork } from "./create-decision.ts";
import type { Decision } from "./decide-each.ts";
import { errorWords } from "./error-words.ts";
import { fullName } from "./full-name.ts";

const leastReason = 3;

interface PartProps {
  readonly of: DecisionWork;
  readonly decision: Decision;
}

/** What the decision will do, and the reason that people are told. */
function Asking(props: PartProps): JSX.Element {
  const t = useText();
  const [reason, setReason] = createSignal("");
  const [tried, setTried] = createSignal(false);
  const needed = () => props.decision === "decline";
  const missing = () => needed() && reason().trim().length < leastReason;
  const count = () => props.of.asked()?.registrations.length ?? 0;
  const skipped = () => props.of.asked()?.skipped ?? 0;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing()) void props.of.run(reason());
  };
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <p>{t(`organizer.decide.${props.decision}.text`, { count: count() })}</p>
      <Show when={skipped() > 0}>
        <p class="hint">{t("organizer.decide.skipped", { count: skipped() })}</p>
      </Show>
      <Show when={props.decision !== "approve" && props.decision !== "offer"}>
        <TextArea
          name="reason"
          label={t("organizer.decide.reason")}
          hint={t("organizer.decide.reason.hint")}
          required={needed()}
          value={reason()}
          onInput={setReason}
          maxLength={500}
          error={tried() && missing() ? errorWords({ code: "too_short", params: { limit: leastReason } }) : undefined}
        />
      </Show>
      <div class="row">
        <Button type="submit" variant={needed() ? "danger" : "primary"}>
          {t(`organizer.selection.${props.decision}`, { count: count() })}
        </Button>
        <Button onClick={props.of.close}>{t("organizer.decide.back")}</Button>
      </div>
    </form>
  );
}

/** How far it is, then what was done and what was refused, with the reason. */
function Told(props: PartProps): JSX.Element {
  const t = useText();
  const total = () => props.of.asked()?.registrations.length ?? 0;
  const done = () => props.of.outcome().done.length;
  const refused = () => props.of.outcome().refused;
  return (
    <div class="stack">
      <p role="status">
        {props.of.stage() === "working"
          ? t("organizer.decide.progress", { done: done() + refused().length, total: total() })
          : t("organizer.decide.result", { done: done(), total: total() })}
      </p>
      <Show when={props.of.stage() === "working"}>
        <progress
          max={total()}
          value={done() + refused().length}
          aria-label={t(`organizer.decide.${props.decision}.title`)}
        />
      </Show>
      <Show when={refused().length > 0}>
        <h3>{t("organizer.decide.refused", { count: refused().length })}</h3>
        <ul>
          <For each={refused()}>
            {({ registration, why }) => (
              <li>
                {fullName(registration)}: {why}
              </li>
            )}
          </For>
        </ul>
        <p class="hint">{t("organizer.decide.refusedHint")}</p>
      </Show>
      <Show when={props.of.stage() === "told"}>
        <div>
          <Button variant="primary" onClick={props.of.close}>
            {t("organizer.decide.close")}
          </Button>
        </div>
      </Show>
    </div>
  );
}

/** A decision about one registration or many. */
export function DecisionDialog(props: { readonly of: DecisionWork }): JSX.Element {
  const t = useText();
  return (
    <Show when={props.of.asked()}>
      {(asked) => (
        <Dialog open title={t(`organizer.decide.${asked().decision}.title`)} onClose={props.of.close}>
          <Show when={props.of.stage() === "asking"} fallback={<Told of={props.of} decision={asked().decision} />}>
            <Asking of={props.of} decision={asked().decision} />
          </Show>
        </Dialog>
      )}
    </Show>
  );
}
