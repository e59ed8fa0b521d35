import { reminderChoices } from "@assize/core/personal-agenda/terms.ts";
import { A, useLocation } from "@solidjs/router";
import { createSignal, type JSX, Show, Suspense } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { signInPath } from "../../lib/sign-in-path.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { session } from "../session/session.ts";
import type { OwnAgendaWork } from "./create-own-agenda.ts";
import { OwnSignUps, type OwnSignUpsProps } from "./own-sign-ups.tsx";

function Reminder(props: { readonly mine: OwnAgendaWork }): JSX.Element {
  const t = useText();
  const options = () => [
    { value: "none", label: t("agenda.mine.reminder.none") },
    ...reminderChoices.map((minutes) => ({
      value: String(minutes),
      label: t("agenda.mine.reminder.before", { minutes }),
    })),
  ];
  const minutes = () => props.mine.own().reminderMinutes;
  return (
    <SelectField
      name="agenda-reminder"
      label={t("agenda.mine.reminder")}
      hint={t("agenda.mine.reminder.hint")}
      value={minutes() === null ? "none" : String(minutes())}
      options={options()}
      onChange={(value) => props.mine.remind(reminderChoices.find((one) => String(one) === value) ?? null)}
    />
  );
}

function Renew(props: { readonly mine: OwnAgendaWork; readonly onDone: () => void }): JSX.Element {
  const t = useText();
  const [busy, setBusy] = createSignal(false);
  const renew = async () => {
    setBusy(true);
    try {
      await props.mine.renew();
      showToast({ text: t("agenda.mine.renewed") });
      props.onDone();
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const button = (
    <Button variant="danger" busy={busy()} onClick={renew}>
      {t("agenda.mine.renewNow")}
    </Button>
  );
  return (
    <Notice tone="warning" announce actions={button}>
      <p>{t("agenda.mine.renew.text")}</p>
    </Notice>
  );
}

function Calendar(props: { readonly mine: OwnAgendaWork; readonly path: string }): JSX.Element {
  const t = useText();
  const [renewing, setRenewing] = createSignal(false);
  const path = () => `${props.path}?${new URLSearchParams({ lang: locale() })}`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.origin + path());
      showToast({ text: t("agenda.mine.copied") });
    } catch {
      showToast({ text: t("agenda.mine.notCopied"), tone: "error" });
    }
  };
  return (
    <div class="stack">
      <p class="muted">{t("agenda.mine.secret")}</p>
      <div class="row">
        <a class="button secondary" href={`webcal://${location.host}${path()}`} rel="external">
          {t("agenda.take.subscribe")}
        </a>
        <a class="button secondary" href={path()} download="agenda.ics">
          {t("agenda.take.save")}
        </a>
        <Button variant="quiet" onClick={copy}>
          {t("agenda.mine.copy")}
        </Button>
        <Button variant="quiet" expanded={renewing()} onClick={() => setRenewing(!renewing())}>
          {t("agenda.mine.renew")}
        </Button>
      </div>
      <Show when={renewing()}>
        <Renew mine={props.mine} onDone={() => setRenewing(false)} />
      </Show>
    </div>
  );
}

interface OwnProps extends OwnSignUpsProps {
  readonly mine: OwnAgendaWork;
}

/** One's own agenda: whether it is safe, when it reminds, where its calendar lies. */
export function OwnAgendaPanel(props: OwnProps): JSX.Element {
  const t = useText();
  const place = useLocation();
  return (
    <section class="agenda-own stack no-print" aria-label={t("agenda.mine")}>
      <Show when={props.mine.own().sessionIds.length === 0}>
        <p>{t("agenda.mine.empty")}</p>
      </Show>
      <Show when={props.mine.own().owner !== null && props.mine.waiting() > 0}>
        <Notice tone="warning" announce>
          <p>{t("agenda.mine.waiting", { count: props.mine.waiting() })}</p>
        </Notice>
      </Show>
      <Show when={session().person === null && props.mine.own().owner === null}>
        <p>
          {`${t("agenda.mine.device")} `}
          <A href={signInPath(place)}>{t("agenda.mine.signIn")}</A>
        </p>
      </Show>
      <Suspense>
        <OwnSignUps conferenceId={props.conferenceId} slug={props.slug} sessions={props.sessions} />
      </Suspense>
      <Show when={props.mine.own().owner !== null && props.mine.own().calendarPath}>
        {(path) => (
          <details class="agenda-more">
            <summary>{t("agenda.mine.calendar")}</summary>
            <div class="stack">
              <Reminder mine={props.mine} />
              <Calendar mine={props.mine} path={path()} />
            </div>
          </details>
        )}
      </Show>
    </section>
  );
}
