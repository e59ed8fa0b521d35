import type { AddressChangeView } from "@assize/core/identity/schema.ts";
import { createResource, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { AddressForm } from "../../ui/address-form.tsx";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { session } from "../session/session.ts";
import { askForAddress, keepAddress, loadAddressChange } from "./api.ts";

function Ask(props: { readonly onAsked: () => void }): JSX.Element {
  const t = useText();
  const ask = async (email: string) => {
    await askForAddress(email);
    props.onAsked();
  };
  return (
    <AddressForm
      name="address"
      autocomplete="email"
      label={t("privacy.address.new")}
      hint={t("privacy.address.hint")}
      action={t("privacy.address.ask")}
      onSend={ask}
    >
      <p class="hint">{t("privacy.address.lost")}</p>
    </AddressForm>
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
