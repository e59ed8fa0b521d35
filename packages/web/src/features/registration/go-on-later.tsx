import { keepDraftInput } from "@assize/core/draft/schema.ts";
import { createSignal, type JSX, Show } from "solid-js";
import * as v from "valibot";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Problem } from "../../lib/problem.ts";
import { Button } from "../../ui/button.tsx";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { PublicConference } from "./api.ts";
import type { Register } from "./create-register.ts";
import { sendDraft } from "./draft-api.ts";
import { errorWords } from "./error-words.ts";

interface LaterProps {
  readonly of: Register;
  readonly conference: PublicConference;
}

/** The mailing of the link: where it went and until when it is valid, or why it did not go. */
function createMailing(props: LaterProps) {
  const [typed, setTyped] = createSignal<string | null>(null);
  const email = () => typed() ?? props.of.form.draft.email;
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const [sent, setSent] = createSignal<{ readonly email: string; readonly expiresAt: string } | null>(null);
  const mail = async () => {
    setFailure(null);
    setSent(null);
    setBusy(true);
    try {
      const content = v.parse(keepDraftInput.entries.content, props.of.content());
      const { expiresAt } = await sendDraft(props.conference.id, { email: email(), locale: locale(), content });
      setSent({ email: email(), expiresAt });
    } catch (error) {
      setFailure(() => error);
    } finally {
      setBusy(false);
    }
  };
  const wrong = () => {
    const error = failure();
    return error instanceof Problem ? errorWords(error.errors.find(({ pointer }) => pointer === "/email")) : undefined;
  };
  return { email, setTyped, busy, failure, sent, mail, wrong };
}

function LaterForm(props: LaterProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.conference.timeZone);
  const mailing = createMailing(props);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void mailing.mail();
  };
  return (
    <form class="stack" novalidate onSubmit={submit}>
      <p>{t("registration.later.text")}</p>
      <Show when={mailing.wrong() === undefined}>
        <ProblemNotice problem={mailing.failure()} />
      </Show>
      <TextField
        name="later/email"
        type="email"
        label={t("registration.later.email")}
        autocomplete="email"
        value={mailing.email()}
        onInput={mailing.setTyped}
        error={mailing.wrong()}
      />
      <div class="row">
        <Button type="submit" variant="secondary" busy={mailing.busy()} disabled={mailing.email().trim() === ""}>
          {t("registration.later.send")}
        </Button>
      </div>
      <Show when={mailing.sent()}>
        {(sent) => (
          <Notice tone="success" announce>
            <p>{t("registration.later.sent", { email: sent().email, date: format().dateTime(sent().expiresAt) })}</p>
          </Notice>
        )}
      </Show>
    </form>
  );
}

/** Whoever cannot finish now goes on elsewhere by a link in the mail; no account is needed. */
export function GoOnLater(props: LaterProps): JSX.Element {
  const t = useText();
  const [opened, setOpened] = createSignal(false);
  return (
    <details class="register-later no-print" onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>{t("registration.later")}</summary>
      <Show when={opened()}>
        <LaterForm {...props} />
      </Show>
    </details>
  );
}
