import "../settings/settings.css";
import "./builder.css";
import type { Form, FormDraft } from "@assize/core/form/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { ownTimeZone, useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Problem } from "../../lib/problem.ts";
import { pathTo } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Notice, ProblemNotice } from "../../ui/notice.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { showToast } from "../../ui/toast.ts";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { createLeaving } from "../editing/create-leaving.ts";
import { EditorForm } from "../editing/editor-form.tsx";
import { LeaveDialog } from "../editing/leave-dialog.tsx";
import { loadCategories } from "../registration/api.ts";
import { errorWords } from "../registration/error-words.ts";
import { loadDraft, loadForms, loadVersions, sendPublication } from "./api.ts";
import { BuilderSections } from "./builder-sections.tsx";
import { type Builder, createBuilder } from "./create-builder.ts";
import { FormManagers } from "./form-managers.tsx";
import { FormSettings } from "./form-settings.tsx";
import { Preview } from "./preview.tsx";
import type { RuleProps } from "./rule-editor.tsx";

interface PartProps {
  readonly form: Form;
  readonly of: Builder;
  readonly onPublished: () => void;
}

/** The step from the draft to the next version, and why it failed. */
function createPublishing(props: PartProps) {
  const t = useText();
  const [failure, setFailure] = createSignal<unknown>(null);
  const [busy, setBusy] = createSignal(false);
  const publish = async () => {
    setFailure(null);
    setBusy(true);
    try {
      const { number } = await sendPublication(props.form.conferenceId, props.form.id);
      showToast({ text: t("form.published.done", { number: String(number) }) });
      props.onPublished();
    } catch (error) {
      setFailure(() => error);
    } finally {
      setBusy(false);
    }
  };
  return { failure, busy, publish };
}

function Refused(props: { readonly failure: unknown }): JSX.Element {
  const t = useText();
  const words = () =>
    props.failure instanceof Problem ? [...new Set(props.failure.errors.map((error) => errorWords(error)))] : [];
  return (
    <Show when={words().length > 0} fallback={<ProblemNotice problem={props.failure} />}>
      <Notice tone="error" announce title={t("form.publish.refused")}>
        <ul>
          <For each={words()}>{(one) => <li>{one}</li>}</For>
        </ul>
      </Notice>
    </Show>
  );
}

/** What is answered now, and the way to make the draft the next version. */
function Publication(props: PartProps): JSX.Element {
  const t = useText();
  const { failure, busy, publish } = createPublishing(props);
  const flawed = () => props.of.flaws().length > 0;
  const number = () => props.form.publishedNumber;
  return (
    <Section title={t("form.publication")}>
      <p>{number() === 0 ? t("form.unpublished") : t("form.published", { number: String(number()) })}</p>
      <Show when={failure()}>
        <Refused failure={failure()} />
      </Show>
      <Show when={props.of.editor.unsaved() || flawed()}>
        <p class="hint">{flawed() ? t("form.publish.flaws") : t("form.publish.unsaved")}</p>
      </Show>
      <p>
        <Button
          variant="primary"
          busy={busy()}
          disabled={props.of.editor.unsaved() || flawed()}
          onClick={() => void publish()}
        >
          {t("form.publish", { number: String(number() + 1) })}
        </Button>
      </p>
    </Section>
  );
}

/** What was published when, and what each version changed. */
function History(props: { readonly form: Form }): JSX.Element {
  const t = useText();
  const format = useFormat(() => ownTimeZone());
  const [versions] = createResource(
    () => props.form,
    ({ conferenceId, id }) => loadVersions(conferenceId, id),
  );
  return (
    <Show when={versions.latest?.length}>
      <Section title={t("form.history")}>
        <ol class="plain-list stack">
          <For each={versions.latest}>
            {({ number, publishedAt, changes }) => (
              <li>
                <h3>{t("form.version", { number: String(number), date: format().dateTime(publishedAt) })}</h3>
                <ul>
                  <For each={changes}>
                    {({ kind, label, parts }) => (
                      <li>
                        {t(`form.change.${kind}`, { field: inLocale(label, locale()) })}
                        <Show when={parts.length > 0}>
                          {`: ${parts.map((part) => t(`form.part.${part}`)).join(", ")}`}
                        </Show>
                      </li>
                    )}
                  </For>
                </ul>
              </li>
            )}
          </For>
        </ol>
      </Section>
    </Show>
  );
}

interface LoadedProps {
  readonly form: Form;
  readonly draft: FormDraft;
  readonly categories: RuleProps["categories"];
  readonly onPublished: () => void;
}

function LoadedBuilder(props: LoadedProps): JSX.Element {
  const t = useText();
  const builder = createBuilder(props.draft);
  const leaving = createLeaving(builder.editor);
  const keepTheirs = () => {
    const theirs = builder.editor.theirs();
    if (theirs !== null) builder.editor.take(theirs);
  };
  return (
    <div class="builder">
      <div class="settings-form">
        <EditorForm of={builder.editor} save={t("form.builder.save")} onTheirs={keepTheirs}>
          <BuilderSections of={builder} categories={props.categories} />
        </EditorForm>
      </div>
      <div class="stack-wide">
        <FormSettings form={props.form} categories={props.categories} onSaved={props.onPublished} />
        <Publication form={props.form} of={builder} onPublished={props.onPublished} />
        <Preview definition={builder.definition()} categories={props.categories} />
        <FormManagers form={props.form} />
        <History form={props.form} />
      </div>
      <LeaveDialog of={leaving} />
    </div>
  );
}

/** Builds a form without code. */
export function BuilderPage(props: { readonly conferenceId: string; readonly formId: string }): JSX.Element {
  const t = useText();
  const [forms, { refetch }] = createResource(() => props.conferenceId, loadForms);
  const [draft] = createResource(
    () => props.formId,
    (id) => loadDraft(props.conferenceId, id),
  );
  const [categories] = createResource(() => props.conferenceId, loadCategories);
  const form = () => forms.latest?.find(({ id }) => id === props.formId);
  const named = () => (categories() ?? []).map(({ id, name }) => ({ id, name: inLocale(name, locale()) }));
  return (
    <Page
      title={inLocale(form()?.title ?? { source: "en" }, locale())}
      crumbs={[{ text: t("form.title"), href: pathTo("forms", { conferenceId: props.conferenceId }) }]}
    >
      <ConferenceNav conferenceId={props.conferenceId} />
      <Show when={form()}>
        {(known) => (
          <Show when={draft()}>
            {(loaded) => (
              <LoadedBuilder form={known()} draft={loaded()} categories={named()} onPublished={() => void refetch()} />
            )}
          </Show>
        )}
      </Show>
    </Page>
  );
}
