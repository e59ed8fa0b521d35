import type { EnrolledModule, PublishedModule } from "@assize/core/training/schema.ts";
import { A } from "@solidjs/router";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { LinkButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { Progress } from "../../ui/progress.tsx";
import { StatusTag } from "../../ui/tag.tsx";
import { showProblem } from "../../ui/toast.ts";
import { sessionOrWait } from "../session/session.ts";
import { loadCatalogue, loadMyTraining } from "./api.ts";
import { durationWords } from "./measures.ts";
import { written } from "./written-text.ts";
import "./training.css";

function EnrolledRow(props: { readonly of: EnrolledModule }): JSX.Element {
  const t = useText();
  const format = useFormat();
  const moduleId = () => props.of.enrolment.moduleId;
  const next = () => props.of.progress.nextLessonId;
  const title = () => written(props.of.title);
  return (
    <li>
      <h3 lang={title().lang}>
        <A href={pathTo("trainingModule", { moduleId: moduleId() })}>{title().text}</A>
      </h3>
      <Progress label={t("training.module.lessons")} done={props.of.progress.done} total={props.of.progress.total} />
      <p class="module-facts">
        <Show when={props.of.enrolment.state === "completed"}>
          <StatusTag tone="success">{t("training.state.completed")}</StatusTag>
          <Show when={props.of.enrolment.completedAt}>
            {(at) => <span>{t("training.completedOn", { date: format().date(at()) })}</span>}
          </Show>
        </Show>
        <Show when={next()}>
          <span>{t("training.left", { duration: durationWords(t, props.of.progress.remainingMinutes) })}</span>
        </Show>
        <Show when={props.of.newerVersion}>
          <span>{t("training.newVersion")}</span>
        </Show>
      </p>
      <Show when={next()}>
        {(lessonId) => (
          <div class="row">
            <LinkButton href={pathTo("lesson", { moduleId: moduleId(), lessonId: lessonId() })}>
              {t("training.continue")}
              <span class="visually-hidden">{`: ${title().text}`}</span>
            </LinkButton>
          </div>
        )}
      </Show>
    </li>
  );
}

function CatalogueRow(props: { readonly of: PublishedModule; readonly enrolled: boolean }): JSX.Element {
  const t = useText();
  const title = () => written(props.of.title);
  const summary = () => written(props.of.summary);
  return (
    <li>
      <h3 lang={title().lang}>
        <A href={pathTo("trainingModule", { moduleId: props.of.moduleId })}>{title().text}</A>
      </h3>
      <p lang={summary().lang}>{summary().text}</p>
      <p class="module-facts">
        <span>{t("training.lessons", { count: props.of.lessonCount })}</span>
        <span>{durationWords(t, props.of.durationMinutes)}</span>
        <Show when={props.of.materialCount > 0}>
          <span>{t("training.materials.count", { count: props.of.materialCount })}</span>
        </Show>
        <Show when={props.enrolled}>
          <StatusTag tone="success">{t("training.catalogue.enrolled")}</StatusTag>
        </Show>
      </p>
    </li>
  );
}

const stateOrder = { enrolled: 0, completed: 1, left: 2 } as const;

function createCatalogue() {
  const [more, setMore] = createSignal<readonly PublishedModule[]>([]);
  const [cursor, setCursor] = createSignal<string | null>(null);
  const [busy, setBusy] = createSignal(false);
  const [first] = createResource(async () => {
    const page = await loadCatalogue();
    setCursor(page.nextCursor);
    return page.items;
  });
  const loadMore = async () => {
    setBusy(true);
    try {
      const page = await loadCatalogue(cursor());
      setMore((known) => [...known, ...page.items]);
      setCursor(page.nextCursor);
    } catch (error) {
      showProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { modules: () => [...(first() ?? []), ...more()], hasMore: () => cursor() !== null, busy, loadMore };
}

/** What is for me: what I am in first, then what there is. */
export function CataloguePage(): JSX.Element {
  const t = useText();
  const catalogue = createCatalogue();
  const [mine] = createResource(() => sessionOrWait().person?.id, loadMyTraining);
  const current = () =>
    (mine() ?? [])
      .filter(({ enrolment }) => enrolment.state !== "left")
      .toSorted((a, b) => stateOrder[a.enrolment.state] - stateOrder[b.enrolment.state]);
  const isMine = (moduleId: string) => current().some(({ enrolment }) => enrolment.moduleId === moduleId);
  return (
    <Page title={t("training.title")} lead={t("training.lead")}>
      <Show when={current().length > 0}>
        <Section title={t("training.mine")}>
          <ul class="plain-list module-list">
            <For each={current()}>{(one) => <EnrolledRow of={one} />}</For>
          </ul>
        </Section>
      </Show>
      <Section title={t("training.catalogue")}>
        <Show
          when={catalogue.modules().length > 0}
          fallback={<EmptyState title={t("training.catalogue.empty")} text={t("training.catalogue.empty.text")} />}
        >
          <ul class="plain-list module-list">
            <For each={catalogue.modules()}>{(one) => <CatalogueRow of={one} enrolled={isMine(one.moduleId)} />}</For>
          </ul>
          <Show when={catalogue.hasMore()}>
            <LoadMore
              shown={catalogue.modules().length}
              more={catalogue.hasMore()}
              busy={catalogue.busy()}
              onMore={catalogue.loadMore}
            />
          </Show>
        </Show>
      </Section>
    </Page>
  );
}
