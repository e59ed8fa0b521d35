import type { AddressChangeView } from "@assize/core/identity/schema.ts";
import { createResource, createSignal, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { textFor, useText } from "../../i18n/text.ts";
import { Problem } from "../../lib/problem.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { Section } from "../../ui/page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { session } from "../session/session.ts";
import { askForAddress, keepAddress, loadAddressChange } from "./api.ts";

function Ask(props: { readonly onAsked: () => void }): JSX.Element {
  const t = useText();
  const [email, setEmail] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const wrong = () => {
    const error = failure();
    const [first] = error instanceof Problem ? error.errors : [];
    return first && (textFor(`validation.${first.code}`, first.params) ?? first.detail);
  };
  const ask = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      await askForAddress(email());
      props.onAsked();
    } catch (error) {
      setFailure(() => error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form class="stack" novalidate onSubmit={ask}>
      <Show when={wrong() === undefined}>
        <ProblemNotice problem={failure()} />
      </Show>
      <TextField
        name="address"
        type="email"
        autocomplete="email"
        label={t("privacy.address.new")}
        hint={t("privacy.address.hint")}
        value={email()}
        onInput={setEmail}
        error={wrong()}
      />
      <div class="row">
        <Button type="submit" busy={busy()} disabled={email().trim() === ""}>
          {t("privacy.address.ask")}
        </Button>
      </div>
      <p class="hint">{t("privacy.address.lost")}</p>
    </form>
  );
}

function Waiting(props: { readonly of: AddressChangeView; readonly onKept: () => void }): JSX.Element {
  const t = useText();
  const format = useFormat();
  const keep = async () => {
    try {
      await keepAddress();
      showToast({ text: t("privacy.address.cancelled") });
      props.onKept();
    } catch (error) {
      showProblem(error);
    }
  };
  const said = (confirmed: boolean) => t(confirmed ? "privacy.address.confirmed" : "privacy.address.open");
  return (
    <>
      <p>{t("privacy.address.waiting", { email: props.of.email, until: format().dateTime(props.of.expiresAt) })}</p>
      <dl>
        <dt class="hint">{t("privacy.address.side.new")}</dt>
        <dd>{said(props.of.confirmedNew)}</dd>
        <dt class="hint">{t("privacy.address.side.old")}</dt>
        <dd>{said(props.of.confirmedOld)}</dd>
      </dl>
      <div class="row">
        <Button onClick={() => void keep()}>{t("privacy.address.cancel")}</Button>
      </div>
    </>
  );
}

/** The address that the reader signs in with, and the way to another one. */
export function AddressSection(): JSX.Element {
  const t = useText();
  const [change, { refetch }] = createResource(loadAddressChange);
  return (
    <Section title={t("privacy.address.title")}>
      <p>{t("privacy.address.now", { email: session().person?.email ?? "" })}</p>
      <Show when={!change.loading || change.latest !== undefined}>
        <Show when={change.latest} fallback={<Ask onAsked={() => void refetch()} />}>
          {(waiting) => <Waiting of={waiting()} onKept={() => void refetch()} />}
        </Show>
      </Show>
    </Section>
  );
}
