import { For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { StatusTag } from "../../ui/tag.tsx";
import { durationWords } from "../training/measures.ts";
import { written } from "../training/written-text.ts";
import { AboutSection } from "./about-section.tsx";
import { type Author, createAuthor } from "./create-author.ts";
import { LessonsSection } from "./lessons-section.tsx";
import { MaterialSection } from "./material-section.tsx";
import { PublishSection } from "./publish-section.tsx";
import "../training/training.css";
import "./teach.css";

function Versions(props: { readonly of: Author }): JSX.Element {
  const t = useText();
  const format = useFormat();
  return (
    <Section title={t("teach.versions")}>
      <Show when={props.of.versions().length > 0} fallback={<p class="muted">{t("teach.versions.none")}</p>}>
        <ol class="plain-list version-list" reversed>
          <For each={props.of.versions()}>
            {(version) => (
              <li>
                <p class="figures">
                  {t("teach.versions.item", {
                    number: version.number,
                    date: format().dateTime(version.publishedAt),
                  })}
                </p>
                <p class="muted" lang={written(version.changeNote).lang}>
                  {written(version.changeNote).text}
                </p>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </Section>
  );
}

/** A module as its author works on it: what is missing to publish comes first. */
export function AuthorPage(props: { readonly moduleId: string }): JSX.Element {
  const t = useText();
  const author = createAuthor(() => props.moduleId);
  return (
    <Show when={author.draft()}>
      {(draft) => {
        const title = () => written(draft().module.title);
        const number = () => draft().module.currentVersionNumber;
        return (
          <Page
            title={title().text}
            titleLang={title().lang}
            crumbs={[{ text: t("teach.title"), href: pathTo("teach") }]}
            actions={
              <Show when={number()}>
                <LinkButton href={pathTo("trainingModule", { moduleId: props.moduleId })}>
                  {t("teach.module.preview")}
                </LinkButton>
              </Show>
            }
          >
            <p class="module-facts">
              <Show when={number()} fallback={<StatusTag tone="neutral">{t("teach.state.draft")}</StatusTag>}>
                {(published) => (
                  <StatusTag tone="success">{t("teach.state.published", { number: published() })}</StatusTag>
                )}
              </Show>
              <span>{t("training.lessons", { count: draft().lessons.length })}</span>
              <span>{durationWords(t, draft().durationMinutes)}</span>
              <span class="figures">
                {t("teach.people", {
                  enrolled: draft().counts.enrolledPeople,
                  completed: draft().counts.completedPeople,
                })}
              </span>
            </p>
            <PublishSection of={author} draft={draft()} />
            <LessonsSection of={author} draft={draft()} />
            <MaterialSection of={author} draft={draft()} />
            <AboutSection of={author} draft={draft()} />
            <Versions of={author} />
          </Page>
        );
      }}
    </Show>
  );
}
