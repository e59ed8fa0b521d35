import type { Conference } from "@assize/core/conference/schema.ts";
import { readText } from "@assize/core/shared/multi-text.ts";
import { A } from "@solidjs/router";
import { createResource, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { LinkButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { Tag } from "../../ui/tag.tsx";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { holdsRole, sessionOrWait } from "../session/session.ts";
import { loadOwnConferences } from "./api.ts";
import "./settings.css";

function OwnConference(props: { readonly of: Conference }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.of.timeZone);
  const title = () => readText(props.of.title, locale());
  // Whoever works at a desk of support only has one page here.
  const runs = () => holdsRole("organizer", "desk", "reportReader");
  // Whoever plans part of the agenda, too.
  const home = () => (runs() ? "overview" : holdsRole("scheduler") ? "agendaEditor" : "support");
  return (
    <li class="own-conference">
      <p class="row small muted">
        {format().dateRange(props.of.startsOn, props.of.endsOn)}
        <Show when={props.of.state === "draft"}>
          <Tag>{t("settings.list.draft")}</Tag>
        </Show>
      </p>
      <h2 lang={title().locale}>
        <A href={pathTo(home(), { conferenceId: props.of.id })}>{title().text}</A>
      </h2>
      <Show when={runs()}>
        <ConferenceNav conferenceId={props.of.id} label={`${t("settings.parts")}: ${title().text}`} />
      </Show>
    </li>
  );
}

/** The conferences that one runs, and the start of a new one. */
export function OrganizePage(): JSX.Element {
  const t = useText();
  const [conferences] = createResource(loadOwnConferences);
  const mayCreate = () =>
    sessionOrWait().grants.some(
      ({ role, scopeType }) => scopeType === "platform" && (role === "organizer" || role === "administrator"),
    );
  const create = () => (
    <Show when={mayCreate()}>
      <LinkButton href={pathTo("newConference")}>{t("settings.create")}</LinkButton>
      <LinkButton href={pathTo("duplicates")}>{t("settings.duplicates")}</LinkButton>
    </Show>
  );
  return (
    <Page title={t("settings.list.title")} actions={create()}>
      <Show
        when={conferences()?.length}
        fallback={
          <EmptyState title={t("settings.list.empty")} text={t("settings.list.empty.text")}>
            {create()}
          </EmptyState>
        }
      >
        <ul class="plain-list">
          <For each={conferences()}>{(one) => <OwnConference of={one} />}</For>
        </ul>
      </Show>
    </Page>
  );
}
