import { readText } from "@assize/core/shared/multi-text.ts";
import { A } from "@solidjs/router";
import { createResource, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { Tag } from "../../ui/tag.tsx";
import { loadOwnConferences } from "./api.ts";
import "./conference.css";

/** The conferences that the reader runs. */
export function OwnConferencesPage(): JSX.Element {
  const t = useText();
  const format = useFormat();
  const [conferences] = createResource(loadOwnConferences);
  return (
    <Page title={t("conference.own.title")}>
      <Show
        when={conferences()?.length}
        fallback={<EmptyState title={t("conference.own.empty")} text={t("conference.own.empty.text")} />}
      >
        <ul class="conference-list">
          <For each={conferences()}>
            {(one) => (
              <li>
                <p class="muted small">{format().dateRange(one.startsOn, one.endsOn)}</p>
                <h2 lang={readText(one.title, locale()).locale}>
                  <A href={pathTo("overview", { conferenceId: one.id })}>{readText(one.title, locale()).text}</A>
                </h2>
                <Show when={one.state === "draft"}>
                  <p>
                    <Tag>{t("conference.own.draft")}</Tag>
                  </p>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Page>
  );
}
