import "./organizer-home.css";
import type { CategoryWithPlaces } from "@assize/core/registration/schema.ts";
import { inLocale } from "@assize/core/shared/text.ts";
import { A } from "@solidjs/router";
import { createResource, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { BarChart } from "../../ui/bar-chart.tsx";
import { LinkButton } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page, Section } from "../../ui/page.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { loadCategories, loadConference, registrationsIn } from "./api.ts";
import { createRegistrationList } from "./create-registration-list.ts";
import { fullName } from "./full-name.ts";
import { type Change, latestChanges, waitingForDecision } from "./latest-changes.ts";
import { registrationLink } from "./registration-link.ts";
import { WaitingLists } from "./waiting-lists.tsx";

const mostShown = 8;
type List = ReturnType<typeof createRegistrationList>;

interface PartProps {
  readonly conferenceId: string;
  readonly timeZone: string;
  readonly of: List;
}

function Waiting(props: PartProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const waiting = () => waitingForDecision(props.of.items() ?? []);
  return (
    <Show when={waiting()[0]} fallback={<p>{t("organizer.home.waiting.none")}</p>}>
      {(oldest) => (
        <>
          <p>
            {t("organizer.home.waiting.count", { count: waiting().length, date: format().date(oldest().statusSince) })}
          </p>
          <ol class="plain-list home-list">
            <For each={waiting().slice(0, mostShown)}>
              {(one) => (
                <li>
                  <A href={registrationLink(props.conferenceId, { status: "submitted", open: one.id })}>
                    {fullName(one)}
                  </A>
                  <span class="hint">
                    {one.institution} · {format().relative(one.statusSince, new Date())}
                  </span>
                </li>
              )}
            </For>
          </ol>
          <p>
            <A href={registrationLink(props.conferenceId, { status: "submitted" })}>
              {t("organizer.home.waiting.more")}
            </A>
          </p>
        </>
      )}
    </Show>
  );
}

function ChangeEntry(props: PartProps & { readonly change: Change }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.timeZone);
  const status = () => t(`registration.status.${props.change.registration.status}`);
  const words = () =>
    props.change.kind === "answers"
      ? t("organizer.home.changes.answers")
      : t(`organizer.home.changes.${props.change.kind}`, { status: status() });
  return (
    <li>
      <A href={registrationLink(props.conferenceId, { open: props.change.registration.id })}>
        {fullName(props.change.registration)}
      </A>
      <span>{words()}</span>
      <span class="hint">{format().relative(props.change.registration.updatedAt, new Date())}</span>
    </li>
  );
}

function Changes(props: PartProps): JSX.Element {
  const t = useText();
  const changes = () => latestChanges(props.of.items() ?? [], mostShown);
  return (
    <Show when={changes().length > 0} fallback={<p>{t("organizer.home.changes.none")}</p>}>
      <ol class="plain-list home-list">
        <For each={changes()}>{(change) => <ChangeEntry {...props} change={change} />}</For>
      </ol>
    </Show>
  );
}

function PlacesSection(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [categories] = createResource(() => props.conferenceId, loadCategories);
  const format = useFormat();
  const manage = () => pathTo("categories", { conferenceId: props.conferenceId });
  const sum = (of: (category: CategoryWithPlaces) => number) =>
    (categories() ?? []).reduce((all, category) => all + of(category), 0);
  const total = () => ({
    taken: sum(({ places }) => places.takenPlaces),
    quota: sum(({ quotaPlaces }) => quotaPlaces),
  });
  const bars = () =>
    (categories() ?? []).map(({ id, name, quotaPlaces, places }) => ({
      id,
      label: inLocale(name, locale()),
      value: places.takenPlaces,
      waiting: places.waitingPeople + places.submittedPeople,
      limit: quotaPlaces,
    }));
  return (
    <Section title={t("organizer.home.places")}>
      <Show
        when={(categories() ?? []).length > 0}
        fallback={
          <EmptyState title={t("organizer.home.places.empty")} text={t("organizer.home.places.empty.text")}>
            <LinkButton href={manage()}>{t("organizer.categories.add")}</LinkButton>
          </EmptyState>
        }
      >
        <BarChart
          caption={t("organizer.home.places.total", total())}
          labelHead={t("organizer.column.category")}
          valueHead={t("organizer.places.taken")}
          waitingHead={t("organizer.places.waiting")}
          limitHead={t("organizer.places.quota")}
          bars={bars()}
          format={(value) => format().number(value)}
        />
        <p>
          <A href={manage()}>{t("organizer.home.places.manage")}</A>
        </p>
      </Show>
    </Section>
  );
}

/** What an organizer wants to know first: places, what waits, what changed. The main action is the oldest waiting thing. */
export function OrganizerHomePage(props: { readonly conferenceId: string }): JSX.Element {
  const t = useText();
  const [conference] = createResource(() => props.conferenceId, loadConference);
  const list = createRegistrationList(registrationsIn(props.conferenceId));
  const oldest = () => waitingForDecision(list.items() ?? [])[0];
  return (
    <Show when={conference()}>
      {(shown) => (
        <Page
          title={t("organizer.home.title")}
          above={inLocale(shown().title, locale())}
          actions={
            <>
              <LinkButton href={registrationLink(props.conferenceId, {})}>
                {t("organizer.home.allRegistrations")}
              </LinkButton>
              <Show when={oldest()}>
                {(one) => (
                  <LinkButton
                    variant="primary"
                    href={registrationLink(props.conferenceId, { status: "submitted", open: one().id })}
                  >
                    {t("organizer.home.waiting.decide")}
                  </LinkButton>
                )}
              </Show>
            </>
          }
        >
          <ConferenceNav conferenceId={props.conferenceId} />
          <div class="organizer-home">
            <PlacesSection conferenceId={props.conferenceId} />
            <WaitingLists conferenceId={props.conferenceId} />
            <Section title={t("organizer.home.waiting")}>
              <Show when={list.items()} fallback={<Skeleton />}>
                <Waiting conferenceId={props.conferenceId} timeZone={shown().timeZone} of={list} />
              </Show>
            </Section>
            <Section title={t("organizer.home.changes")}>
              <Show when={list.items()} fallback={<Skeleton />}>
                <Changes conferenceId={props.conferenceId} timeZone={shown().timeZone} of={list} />
              </Show>
            </Section>
          </div>
        </Page>
      )}
    </Show>
  );
}
