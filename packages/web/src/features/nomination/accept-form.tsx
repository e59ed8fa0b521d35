import type { AcceptNominationInput, NomineePage } from "@assize/core/nomination/schema.ts";
import type { Registration } from "@assize/core/registration/schema.ts";
import { courtLevels, regions } from "@assize/core/registration/terms.ts";
import { createSignal, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Problem } from "../../lib/problem.ts";
import { createSendKey } from "../../lib/send-key.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { errorWords } from "../registration/error-words.ts";
import { type NominationRef, sendAcceptance } from "./api.ts";

interface AcceptProps {
  readonly at: NominationRef;
  readonly of: NomineePage;
  readonly onConfirmed: (registration: Registration) => void;
}

function createAcceptance(props: AcceptProps) {
  const [input, setInput] = createSignal<AcceptNominationInput>({});
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const sendKey = createSendKey();
  const change = (changed: AcceptNominationInput) => setInput((known) => ({ ...known, ...changed }));
  const send = async () => {
    setBusy(true);
    setFailure(null);
    try {
      props.onConfirmed((await sendAcceptance(props.at, input(), sendKey(input()))).registration);
    } catch (error) {
      setFailure(() => error);
    } finally {
      setBusy(false);
    }
  };
  const errorAt = (pointer: string): string | undefined => {
    const problem = failure();
    return problem instanceof Problem ? errorWords(problem.errors.find((one) => one.pointer === pointer)) : undefined;
  };
  return { input, change, busy, failure, send, errorAt };
}

/** One press and the nominee comes: asked is only what the places are counted by and the institution did not say. */
export function AcceptForm(props: AcceptProps): JSX.Element {
  const t = useText();
  const { input, change, busy, failure, send, errorAt } = createAcceptance(props);
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ProblemNotice problem={failure()} />
      <Show when={props.of.nomination.courtLevel === undefined}>
        <SelectField
          name="courtLevel"
          label={t("registration.field.courtLevel")}
          value={input().courtLevel}
          options={courtLevels.map((value) => ({ value, label: t(`registration.courtLevel.${value}`) }))}
          onChange={(courtLevel) => change({ courtLevel })}
          error={errorAt("/courtLevel")}
        />
      </Show>
      <Show when={props.of.nomination.region === undefined}>
        <SelectField
          name="region"
          label={t("registration.field.region")}
          value={input().region}
          options={regions.map((value) => ({ value, label: t(`registration.region.${value}`) }))}
          onChange={(region) => change({ region })}
          error={errorAt("/region")}
        />
      </Show>
      <p class="hint">{t("nomination.nominee.accept.consent")}</p>
      <p class="hint">{t("registration.consent.processing")}</p>
      <p>
        <Button type="submit" variant="primary" busy={busy()} busyLabel={t("shell.form.sending")}>
          {t("nomination.nominee.accept")}
        </Button>
      </p>
    </form>
  );
}
