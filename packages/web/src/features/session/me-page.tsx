import "./me.css";
import { isOpen } from "@assize/core/registration/policy.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { A } from "@solidjs/router";
import { createResource, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { LinkButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { ManagedForms } from "../form/managed-forms.tsx";
import { SessionsSection } from "../privacy/sessions-section.tsx";
import { loadMyConferences, type MyConference } from "../registration/api.ts";
import { StatusBadge } from "../registration/status-badge.tsx";
import { createNext } from "./create-next.ts";
import { session } from "./session.ts";

/** One conference: am I in, what is missing, my ticket, my programme. */
function ConferenceEntry(props: { readonly of: MyConference }): JSX.Element {
  const t = useText();
  const conference = () => props.of.conference;
  const format = useFormat(() => conference().timeZone);
  const mine = () => pathTo("myRegistration", { conferenceId: conference().id });
  const confirmed = () => props.of.ticket !== null;
  const next = createNext(
    () => props.of,
    () => ({ forms: [], visa: null }),
  );
  return (
    <li class="my-conference">
      <p class="hint">
        {format().dateRange(conference().startsOn, conference().endsOn)}, {inLocale(conference().venue.city, locale())}
      </p>
      <h2>{inLocale(conference().title, locale())}</h2>
      <p>
        <StatusBadge status={props.of.registration.status} />
      </p>
      <For each={[...next().todo, ...next().stands.slice(0, 1)]}>{(one) => <p>{one}</p>}</For>
      <p class="row">
        <LinkButton variant="primary" href={confirmed() ? `${mine()}#ticket` : mine()}>
          {confirmed() ? t("session.me.ticket") : t("session.me.open")}
        </LinkButton>
        <Show when={confirmed()}>
          <A href={mine()}>{t("session.me.open")}</A>
        </Show>
        <Show when={isOpen(props.of.registration.status)}>
          <A href={pathTo("agenda", { slug: conference().slug })}>{t("session.me.agenda")}</A>
        </Show>
        <A href={pathTo("conference", { slug: conference().slug })}>{t("session.me.conference")}</A>
      </p>
    </li>
  );
}

/** My conferences. */
export function MePage(): JSX.Element {
  const t = useText();
  const [mine] = createResource(loadMyConferences);
  return (
    <Page title={t("session.me.title")}>
      <Show
        when={(mine() ?? []).length > 0}
        fallback={
          <EmptyState title={t("session.me.empty")} text={t("session.me.empty.text")}>
            <LinkButton href="/">{t("session.me.empty.action")}</LinkButton>
          </EmptyState>
        }
      >
        <ul class="plain-list my-conferences">
          <For each={mine()}>{(one) => <ConferenceEntry of={one} />}</For>
        </ul>
      </Show>
      <Show when={session().grants.some(({ role }) => role === "formManager")}>
        <ManagedForms />
      </Show>
      <SessionsSection />
      <p class="my-data-link">
        <A href={pathTo("ownData")}>{t("session.me.data")}</A>
      </p>
    </Page>
  );
}
