import type { OwnModule } from "@assize/core/training/schema.ts";
import { A } from "@solidjs/router";
import { createResource, For, type JSX, Show } from "solid-js";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { StatusTag } from "../../ui/tag.tsx";
import { sessionOrWait } from "../session/session.ts";
import { written } from "../training/written-text.ts";
import "../training/training.css";
import { loadOwnModules } from "./api.ts";
import { NewModuleForm } from "./new-module-form.tsx";

function ModuleRow(props: { readonly of: OwnModule }): JSX.Element {
  const t = useText();
  const title = () => written(props.of.title);
  const people = () => props.of.counts;
  return (
    <li>
      <h2 class="module-name" lang={title().lang}>
        <A href={pathTo("teachModule", { moduleId: props.of.id })}>{title().text}</A>
      </h2>
      <p class="module-facts">
        <Show
          when={props.of.currentVersionNumber}
          fallback={<StatusTag tone="neutral">{t("teach.state.draft")}</StatusTag>}
        >
          {(number) => <StatusTag tone="success">{t("teach.state.published", { number: number() })}</StatusTag>}
        </Show>
        <Show when={props.of.currentVersionNumber}>
          <span class="figures">
            {t("teach.people", { enrolled: people().enrolledPeople, completed: people().completedPeople })}
          </span>
        </Show>
      </p>
    </li>
  );
}

/** The modules that one writes, and the start of a new one. */
export function OwnModulesPage(): JSX.Element {
  const t = useText();
  const [modules] = createResource(loadOwnModules);
  const mayCreate = () =>
    sessionOrWait().grants.some(
      ({ role, scopeType }) => scopeType === "platform" && (role === "trainer" || role === "administrator"),
    );
  return (
    <Page title={t("teach.title")} lead={t("teach.lead")}>
      <Show
        when={(modules()?.length ?? 0) > 0}
        fallback={<EmptyState title={t("teach.empty")} text={t("teach.empty.text")} />}
      >
        <ul class="plain-list module-list">
          <For each={modules()}>{(one) => <ModuleRow of={one} />}</For>
        </ul>
      </Show>
      <Show when={mayCreate()}>
        <Section title={t("teach.new")}>
          <NewModuleForm />
        </Section>
      </Show>
    </Page>
  );
}
