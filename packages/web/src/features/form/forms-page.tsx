import "./builder.css";
import { type Form, formKinds } from "@assize/core/form/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { A, useNavigate } from "@solidjs/router";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { RadioField } from "../../ui/radio-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { addForm, loadForms } from "./api.ts";
import { DirectorySection } from "./directory-section.tsx";

interface NewProps {
  readonly conferenceId: string;
  readonly forms: readonly Form[];
}

function NewForm(props: NewProps): JSX.Element {
  const t = useText();
  const navigate = useNavigate();
  const kinds = () =>
    formKinds.filter((kind) => kind === "followUp" || !props.forms.some((form) => form.kind === kind));
  const [chosen, setChosen] = createSignal<Form["kind"] | null>(null);
  const kind = () => chosen() ?? kinds()[0] ?? "followUp";
  const [title, setTitle] = createSignal("");
  const [failure, setFailure] = createSignal<unknown>(null);
  const [busy, setBusy] = createSignal(false);
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      const named = { source: locale(), [locale()]: title().trim() };
      const { id } = await addForm(props.conferenceId, { kind: kind(), title: named });
      navigate(pathTo("form", { conferenceId: props.conferenceId, formId: id }));
    } catch (error) {
      setFailure(() => error);
      setBusy(false);
    }
  };
  return (
    <form class="stack-wide" onSubmit={add}>
      <ProblemNotice problem={failure()} />
      <RadioField
        name="kind"
        label={t("form.new.kind")}
        value={kind()}
        options={kinds().map((one) => ({
          value: one,
          label: t(`form.kind.${one}`),
          hint: t(`form.kind.${one}.hint`),
        }))}
        onChange={setChosen}
      />
      <TextField name="title" label={t("form.new.title")} value={title()} onInput={setTitle} lang={locale()} />
      <div class="row">
        <Button type="submit" variant="primary" busy={busy()} disabled={title().trim() === ""}>
          {t("form.new.add")}
        </Button>
      </div>
    </form>
  );
}

/** The forms of a conference: what is asked at registering, and what follows. */
export function FormsPage(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [forms] = createResource(() => props.conferenceId, loadForms);
  const standing = ({ publishedNumber }: Form) =>
    publishedNumber === 0 ? t("form.unpublished") : t("form.published", { number: String(publishedNumber) });
  return (
    <Page title={t("form.title")} lead={t("form.lead")}>
      <ConferenceNav conferenceId={props.conferenceId} />
      <Show when={forms()}>
        {(all) => (
          <div class="stack-wide">
            <ul class="plain-list stack">
              <For each={all()} fallback={<li>{t("form.empty")}</li>}>
                {(form) => (
                  <li class="builder-listed">
                    <A href={pathTo("form", { conferenceId: props.conferenceId, formId: form.id })}>
                      {inLocale(form.title, locale())}
                    </A>
                    <span class="hint">{`${t(`form.kind.${form.kind}`)}. ${standing(form)}`}</span>
                  </li>
                )}
              </For>
            </ul>
            <Section title={t("form.new")}>
              <NewForm conferenceId={props.conferenceId} forms={all()} />
            </Section>
            <DirectorySection conferenceId={props.conferenceId} />
          </div>
        )}
      </Show>
    </Page>
  );
}
