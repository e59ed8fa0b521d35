import type { PublicSpeakers } from "@assize/core/speaking/schema.ts";
import { A, useParams } from "@solidjs/router";
import { createResource, createSignal, For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { fold } from "../../lib/fold.ts";
import { pathTo } from "../../paths.ts";
import { LinkButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { NotFound } from "../../ui/not-found.tsx";
import { Page } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { loadSpeakers } from "./api.ts";
import { Portrait } from "./portrait.tsx";

/** From so many on there is something to search in. */
const manySpeakers = 12;

type Speaker = PublicSpeakers["speakers"][number];

function SpeakerCard(props: { readonly slug: string; readonly of: Speaker }): JSX.Element {
  return (
    <li class="speaker-card">
      <Portrait slug={props.slug} of={props.of} size="small" alt="" />
      <div>
        <h2 lang={props.of.name.locale}>
          <Show when={props.of.hasPage} fallback={props.of.name.text}>
            <A href={pathTo("speaker", { slug: props.slug, speakerId: props.of.id })}>{props.of.name.text}</A>
          </Show>
        </h2>
        <p class="muted" lang={props.of.position.locale}>
          {props.of.position.text}
        </p>
        <Show when={props.of.institution}>
          {(institution) => (
            <p class="muted" lang={institution().locale}>
              {institution().text}
            </p>
          )}
        </Show>
      </div>
    </li>
  );
}

function Cards(props: { readonly slug: string; readonly of: readonly Speaker[] }): JSX.Element {
  const t = useText();
  const [text, setText] = createSignal("");
  const found = () => {
    const wanted = fold(text());
    return props.of.filter(({ name, position, institution }) =>
      fold([name.text, position.text, institution?.text ?? ""].join(" ")).includes(wanted),
    );
  };
  return (
    <>
      <Show when={props.of.length >= manySpeakers}>
        <TextField name="search" label={t("speakers.search")} required={false} value={text()} onInput={setText} />
        <p class="hint" role="status">
          {t("speakers.found", { count: found().length })}
        </p>
      </Show>
      <ul class="plain-list speaker-cards">
        <For each={found()}>{(speaker) => <SpeakerCard slug={props.slug} of={speaker} />}</For>
      </ul>
    </>
  );
}

/** Everybody with a part in the released agenda; those who chose it have a page of their own. */
export function SpeakersPage(): JSX.Element {
  const t = useText();
  const params = useParams<{ slug: string }>();
  const [all] = createResource(() => ({ slug: params.slug, lang: locale() }), loadSpeakers);
  const toAgenda = () => pathTo("agenda", { slug: params.slug });
  return (
    <Show when={all.latest ?? all()} fallback={all() === null ? <NotFound /> : <Skeleton lines={[10, 10, 10]} />}>
      {(known) => (
        <Page
          title={t("speakers.title")}
          above={known().conference.title.text}
          lead={t("speakers.lead")}
          crumbs={[{ text: t("agenda.backToAgenda"), href: toAgenda() }]}
        >
          <Show
            when={known().speakers.length > 0}
            fallback={
              <EmptyState title={t("speakers.none")} text={t("speakers.none.text")}>
                <LinkButton href={toAgenda()}>{t("agenda.backToAgenda")}</LinkButton>
              </EmptyState>
            }
          >
            <Cards slug={params.slug} of={known().speakers} />
          </Show>
        </Page>
      )}
    </Show>
  );
}
