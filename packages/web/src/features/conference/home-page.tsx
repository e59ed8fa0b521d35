import type { ConferenceSummary } from "@assize/core/conference/schema.ts";
import { readText } from "@assize/core/shared/multi-text.ts";
import { A } from "@solidjs/router";
import { createResource, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { loadConferences } from "./api.ts";
import "./conference.css";

function ConferenceRow(props: { readonly of: ConferenceSummary }): JSX.Element {
  const format = useFormat(() => props.of.timeZone);
  const title = () => readText(props.of.title, locale());
  const city = () => readText(props.of.venue.city, locale());
  return (
    <li>
      <p class="muted small">
        {format().dateRange(props.of.startsOn, props.of.endsOn)}
        {" · "}
        <span lang={city().locale}>{city().text}</span>
      </p>
      <h3 lang={title().locale}>
        <A href={pathTo("conference", { slug: props.of.slug })}>{title().text}</A>
      </h3>
    </li>
  );
}

/** What there is: the conferences, the newest first. */
export function HomePage(): JSX.Element {
  const t = useText();
  const [conferences] = createResource(loadConferences);
  return (
    <Page title={t("shell.home.title")} lead={t("shell.home.lead")}>
      <Section title={t("conference.list.title")}>
        <Show
          when={conferences()?.length}
          fallback={<EmptyState title={t("conference.list.empty")} text={t("conference.list.empty.text")} />}
        >
          <ul class="conference-list">
            <For each={conferences()}>{(one) => <ConferenceRow of={one} />}</For>
          </ul>
        </Show>
      </Section>
    </Page>
  );
}
