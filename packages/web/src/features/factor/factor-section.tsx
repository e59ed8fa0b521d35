import "./factor.css";
import type { OwnFactor, StartedFactor } from "@assize/core/identity/schema.ts";
import { createResource, createSignal, For, type JSX, Match, Show, Switch } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { saveFile } from "../../ui/data-table/csv.ts";
import { ConfirmDialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Section } from "../../ui/page.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { refreshSession, session } from "../session/session.ts";
import { removeFactor, renewRecoveryCodes, startFactor } from "./factor-api.ts";
import { FactorEnrol } from "./factor-enrol.tsx";
import { loadOwnFactor } from "./proof-api.ts";

interface CodesProps {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}

/** Shown this once: to be printed or written down. */
function RecoveryCodes(props: CodesProps): JSX.Element {
  const t = useText();
  const save = () => saveFile("assize-recovery-codes.txt", "text/plain", `${props.codes.join("\n")}\n`);
  return (
    <Notice tone="warning" title={t("factor.recovery.title")} announce>
      <p>{t("factor.recovery.text")}</p>
      <ul class="plain-list factor-recovery">
        <For each={props.codes}>{(code) => <li>{code}</li>}</For>
      </ul>
      <div class="row">
        <Button onClick={save}>{t("factor.recovery.save")}</Button>
        <Button variant="primary" onClick={props.onKept}>
          {t("factor.recovery.kept")}
        </Button>
      </div>
    </Notice>
  );
}

interface ActiveProps {
  readonly of: OwnFactor;
  readonly onCodes: (codes: readonly string[]) => void;
  readonly onRemoved: () => void;
}

function Active(props: ActiveProps): JSX.Element {
  const t = useText();
  const format = useFormat();
  const [asking, setAsking] = createSignal(false);
  const renew = async () => {
    try {
      props.onCodes(await renewRecoveryCodes());
    } catch (error) {
      showProblem(error);
    }
  };
  const remove = async () => {
    await removeFactor();
    showToast({ text: t("factor.removed") });
    props.onRemoved();
  };
  return (
    <>
      <p>{t("factor.since", { since: format().date(props.of.since ?? "") })}</p>
      <p>{t("factor.recovery.left", { count: props.of.recoveryCodesLeft })}</p>
      <div class="row">
        <Button onClick={() => void renew()}>{t("factor.recovery.renew")}</Button>
        <Button onClick={() => setAsking(true)}>{t("factor.remove")}</Button>
      </div>
      <ConfirmDialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={t("factor.remove")}
        text={t("factor.remove.text")}
        confirm={t("factor.remove")}
        onConfirm={remove}
      />
    </>
  );
}

/** What is shown now: the secret of a beginning, fresh recovery codes, or how things stand. */
function createFactor() {
  const [factor, { refetch }] = createResource(loadOwnFactor);
  const [started, setStarted] = createSignal<StartedFactor | null>(null);
  const [codes, setCodes] = createSignal<readonly string[] | null>(null);
  const [busy, setBusy] = createSignal(false);
  const begin = async () => {
    setBusy(true);
    try {
      setStarted(await startFactor());
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const again = async () => {
    setStarted(null);
    await Promise.all([refetch(), refreshSession()]);
  };
  const confirmed = (recoveryCodes: readonly string[]) => {
    setCodes(recoveryCodes);
    void again();
  };
  return { known: () => factor.latest, started, setStarted, codes, setCodes, busy, begin, again, confirmed };
}

/** The second step at sign-in: a code of an app on the reader's telephone. */
export function FactorSection(): JSX.Element {
  const t = useText();
  const of = createFactor();
  return (
    <Section title={t("factor.title")}>
      <div class="stack">
        <Show when={session().rolesWithheld}>
          <Notice tone="warning">
            <p>{t("factor.withheld")}</p>
          </Notice>
        </Show>
        <Switch>
          <Match when={of.codes()}>
            {(codes) => <RecoveryCodes codes={codes()} onKept={() => of.setCodes(null)} />}
          </Match>
          <Match when={of.started()}>
            {(started) => (
              <FactorEnrol of={started()} onConfirmed={of.confirmed} onCancel={() => of.setStarted(null)} />
            )}
          </Match>
          <Match when={of.known()?.since ? of.known() : undefined}>
            {(factor) => <Active of={factor()} onCodes={of.setCodes} onRemoved={() => void of.again()} />}
          </Match>
          <Match when={of.known()}>
            <p>{t("factor.text")}</p>
            <div class="row">
              <Button busy={of.busy()} onClick={() => void of.begin()}>
                {t("factor.begin")}
              </Button>
            </div>
          </Match>
        </Switch>
      </div>
    </Section>
  );
}
