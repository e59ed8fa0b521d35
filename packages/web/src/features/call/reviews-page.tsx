import "./call.css";
import type { ReviewLine } from "@assize/core/call/review-schema.ts";
import { readText } from "@assize/core/shared/multi-text.ts";
import { A } from "@solidjs/router";
import { createResource, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { StatusTag } from "../../ui/tag.tsx";
import { loadReviews } from "./api.ts";

function Line(props: { readonly of: ReviewLine }): JSX.Element {
  const t = useText();
  const format = useFormat();
  const title = () => readText(props.of.title, locale());
  const given = () => props.of.state === "given";
  return (
    <li>
      <h3>
        <A
          href={pathTo("review", { conferenceId: props.of.conferenceId, submissionId: props.of.submissionId })}
          lang={title().locale}
        >
          {title().text}
        </A>
      </h3>
      <p class="hint">{readText(props.of.conferenceTitle, locale()).text}</p>
      <Show when={given()}>
        <p>
          <StatusTag tone="success">
            {t("call.review.gave", { score: format().number(Math.round((props.of.total ?? 0) * 10) / 10) })}
          </StatusTag>
        </p>
      </Show>
    </li>
  );
}

function Lines(props: { readonly title: string; readonly of: readonly ReviewLine[] }): JSX.Element {
  return (
    <Show when={props.of.length > 0}>
      <Section title={props.title}>
        <ul class="plain-list call-lines">
          <For each={props.of}>{(one) => <Line of={one} />}</For>
        </ul>
      </Section>
    </Show>
  );
}

/** What the reader was asked to review: what is to be done first. */
export function ReviewsPage(): JSX.Element {
  const t = useText();
  const [lines] = createResource(loadReviews);
  const toDo = (all: readonly ReviewLine[]) => all.filter(({ state, open }) => state === "assigned" && open);
  const done = (all: readonly ReviewLine[]) => all.filter(({ state }) => state === "given");
  return (
    <Page title={t("call.reviews")} lead={t("call.reviews.lead")}>
      <Show when={lines()} fallback={<Skeleton lines={[10, 10, 10]} />}>
        {(all) => (
          <Show
            when={toDo(all()).length + done(all()).length > 0}
            fallback={<EmptyState title={t("call.reviews.none")} text={t("call.reviews.none.text")} />}
          >
            <Lines title={t("call.reviews.toDo", { count: toDo(all()).length })} of={toDo(all())} />
            <Lines title={t("call.reviews.done", { count: done(all()).length })} of={done(all())} />
          </Show>
        )}
      </Show>
    </Page>
  );
}
