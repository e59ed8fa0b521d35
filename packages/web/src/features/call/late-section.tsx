import type { Call, Late } from "@assize/core/call/schema.ts";
import { createSignal, For, type JSX } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Problem } from "../../lib/problem.ts";
import { Button } from "../../ui/button.tsx";
import { DateField, TimeField } from "../../ui/date-field.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { Section } from "../../ui/page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { instantOf } from "../editing/local-time.ts";
import { errorWords } from "../registration/error-words.ts";
import { allowLate, endLate } from "./api.ts";

interface LateProps {
  readonly call: Call;
  readonly late: readonly Late[];
  readonly timeZone: string;
  readonly onChanged: () => void;
}

function createAllowing(props: LateProps) {
  const t = useText();
  const [email, setEmail] = createSignal("");
  const [day, setDay] = createSignal("");
  const [time, setTime] = createSignal("18:00");
  const [failure, setFailure] = createSignal<unknown>(null);
  const wrong = (pointer: string) => {
    const error = failure();
    return error instanceof Problem ? errorWords(error.errors.find((one) => one.pointer === pointer)) : undefined;
  };
  const allow = async (event: SubmitEvent) => {
    event.preventDefault();
    setFailure(null);
    const until = instantOf(day(), time(), props.timeZone);
    try {
      await allowLate(props.call.conferenceId, { email: email(), until, locale: locale() });
      showToast({ text: t("call.late.allowed", { email: email() }) });
      setEmail("");
      props.onChanged();
    } catch (error) {
      setFailure(() => error);
    }
  };
  return { email, setEmail, day, setDay, time, setTime, failure, wrong, allow };
}

/** Whom, and until when. */
function AllowForm(props: LateProps): JSX.Element {
  const t = useText();
  const allowing = createAllowing(props);
  return (
    <form class="stack-wide" novalidate onSubmit={allowing.allow}>
      <ProblemNotice problem={(allowing.wrong("/email") ?? allowing.wrong("/until")) ? null : allowing.failure()} />
      <TextField
        name="late/email"
        type="email"
        inputmode="email"
        autocomplete="off"
        label={t("registration.field.email")}
        error={allowing.wrong("/email")}
        value={allowing.email()}
        onInput={allowing.setEmail}
      />
      <div class="field-pair">
        <DateField
          name="late/until"
          label={t("call.late.until")}
          hint={t("call.desk.zone", { zone: props.timeZone })}
          error={allowing.wrong("/until")}
          value={allowing.day()}
          onInput={allowing.setDay}
        />
        <TimeField
          name="late/time"
          label={t("call.desk.time", { label: t("call.late.until") })}
          value={allowing.time()}
          onInput={allowing.setTime}
        />
      </div>
      <div class="row">
        <Button type="submit" variant="secondary">
          {t("call.late.allow")}
        </Button>
      </div>
    </form>
  );
}

/** Who may propose after the deadline. */
export function LateSection(props: LateProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const end = async ({ id }: Late) => {
    await endLate(props.call.conferenceId, id).then(props.onChanged, showProblem);
  };
  return (
    <Section title={t("call.late")}>
      <p class="hint">{t("call.late.text")}</p>
      <ul class="plain-list stack">
        <For each={props.late}>
          {(one) => (
            <li class="row">
              <span>{t("call.late.line", { email: one.email, at: format().dateTime(one.until) })}</span>
              <Button label={t("call.late.end.of", { email: one.email })} onClick={() => void end(one)}>
                {t("call.late.end")}
              </Button>
            </li>
          )}
        </For>
      </ul>
      <AllowForm {...props} />
    </Section>
  );
}
