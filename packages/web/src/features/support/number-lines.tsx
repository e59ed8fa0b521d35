import { inLocale } from "@assize/core/shared/text.ts";
import type { Masked } from "@assize/core/support/schema.ts";
import { createSignal, For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showProblem } from "../../ui/toast.ts";
import { showNumber } from "./api.ts";

interface LineProps {
  readonly conferenceId: string;
  readonly registrationId: string;
  readonly of: Masked;
}

const leastReason = 3;

/** Why a number is shown: the person reads it. */
function Asking(props: LineProps & { readonly onShown: (value: string) => void }): JSX.Element {
  const t = useText();
  const [reason, setReason] = createSignal("");
  const show = async (event: SubmitEvent) => {
    event.preventDefault();
    try {
      props.onShown(await showNumber(props.conferenceId, props.registrationId, props.of.key, reason().trim()));
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <form class="stack" onSubmit={show}>
      <TextField
        name={`reason/${props.of.key}`}
        label={t("support.number.reason")}
        hint={t("support.number.reason.hint")}
        value={reason()}
        onInput={setReason}
      />
      <div>
        <Button type="submit" disabled={reason().trim().length < leastReason}>
          {t("support.number.show")}
        </Button>
      </div>
    </form>
  );
}

function NumberLine(props: LineProps): JSX.Element {
  const t = useText();
  const [asking, setAsking] = createSignal(false);
  const [value, setValue] = createSignal("");
  return (
    <div class="stack">
      <p>
        {`${t(`support.number.${props.of.kind}`)}: `}
        <strong>{value() || (props.of.masked ?? t("support.number.missing"))}</strong>{" "}
        <span class="hint">{inLocale(props.of.purpose, locale())}</span>
      </p>
      <Show when={props.of.masked !== null && value() === ""}>
        <Show
          when={asking()}
          fallback={
            <div>
              <Button onClick={() => setAsking(true)}>{t("support.number.show")}</Button>
            </div>
          }
        >
          <Asking {...props} onShown={setValue} />
        </Show>
      </Show>
    </div>
  );
}

/** Numbers that are kept secret, hidden until the desk says what it needs them for. */
export function NumberLines(props: Omit<LineProps, "of"> & { readonly of: readonly Masked[] }): JSX.Element {
  return (
    <For each={props.of}>
      {(one) => <NumberLine conferenceId={props.conferenceId} registrationId={props.registrationId} of={one} />}
    </For>
  );
}
