import type { Form, FormManager } from "@assize/core/form/schema.ts";
import { createResource, For, type JSX } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { AddressForm } from "../../ui/address-form.tsx";
import { Button } from "../../ui/button.tsx";
import { Section } from "../../ui/page.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { addManager, loadManagers, removeManager } from "./api.ts";

function AddManager(props: { readonly form: Form; readonly onAdded: () => void }): JSX.Element {
  const t = useText();
  const add = async (email: string) => {
    const { email: added } = await addManager(props.form, email);
    showToast({ text: t("form.managers.added", { email: added }) });
    props.onAdded();
  };
  return (
    <AddressForm
      name="manager"
      label={t("form.managers.email")}
      hint={t("form.managers.email.hint")}
      action={t("form.managers.add")}
      onSend={add}
    />
  );
}

/** Who looks after a form beside the organizers. */
export function FormManagers(props: { readonly form: Form }): JSX.Element {
  const t = useText();
  const [managers, { refetch }] = createResource(() => props.form, loadManagers);
  const remove = async ({ personId, email }: FormManager) => {
    try {
      await removeManager(props.form, personId);
      showToast({ text: t("form.managers.removed", { email }) });
      void refetch();
    } catch (error) {
      showProblem(error);
    }
  };
  return (
    <Section title={t("form.managers")}>
      <p class="hint">{t("form.managers.lead")}</p>
      <ul class="plain-list stack">
        <For each={managers.latest ?? []} fallback={<li>{t("form.managers.none")}</li>}>
          {(one) => (
            <li class="row">
              <span>{one.email}</span>
              <Button onClick={() => void remove(one)}>{t("form.managers.remove", { email: one.email })}</Button>
            </li>
          )}
        </For>
      </ul>
      <AddManager form={props.form} onAdded={() => void refetch()} />
    </Section>
  );
}
