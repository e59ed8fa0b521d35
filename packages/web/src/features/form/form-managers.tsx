import type { Form, FormManager } from "@assize/core/form/schema.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { Problem } from "../../lib/problem.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { Section } from "../../ui/page.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { showProblem, showToast } from "../../ui/toast.ts";
import { errorWords } from "../registration/error-words.ts";
import { addManager, loadManagers, removeManager } from "./api.ts";

function AddManager(props: { readonly form: Form; readonly onAdded: () => void }): JSX.Element {
  const t = useText();
  const [email, setEmail] = createSignal("");
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  const wrong = () => {
    const error = failure();
    return error instanceof Problem ? errorWords(error.errors[0]) : undefined;
  };
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      const { email: added } = await addManager(props.form, email());
      showToast({ text: t("form.managers.added", { email: added }) });
      setEmail("");
      props.onAdded();
    } catch (error) {
      setFailure(() => error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form class="stack" novalidate onSubmit={add}>
      <Show when={wrong() === undefined}>
        <ProblemNotice problem={failure()} />
      </Show>
      <TextField
        name="manager"
        type="email"
        label={t("form.managers.email")}
        hint={t("form.managers.email.hint")}
        value={email()}
        onInput={setEmail}
        error={wrong()}
      />
      <div class="row">
        <Button type="submit" busy={busy()} disabled={email().trim() === ""}>
          {t("form.managers.add")}
        </Button>
      </div>
    </form>
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
