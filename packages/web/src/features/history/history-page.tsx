import "./history.css";
import type { HistoryFilter, PastActivity } from "@assize/core/history/schema.ts";
import { historyRooms } from "@assize/core/history/terms.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { A, useSearchParams } from "@solidjs/router";
import { createResource, For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { pathTo } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { DateField } from "../../ui/date-field.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ProblemNotice } from "../../ui/notice.tsx";
import { Page } from "../../ui/page.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { ConferenceNav } from "../conference/conference-nav.tsx";
import { fullName } from "../registration/full-name.ts";
import { loadConference } from "./api.ts";
import { createHistory } from "./create-history.ts";
import { type HistoryText, useHistoryText } from "./history-text.ts";

type Asked = Record<"room" | "day" | "actor" | "item", string>;

/** What the address of the page asks for. */
function createFilter() {
  const [search, setSearch] = useSearchParams<Asked>();
  const filter = (): HistoryFilter => {
    const room = historyRooms.find((one) => one === search.room);
    return {
      ...(room && { room }),
      ...(search.day && { day: search.day }),
      ...(search.actor && { actorId: search.actor }),
      ...(search.item && { itemId: search.item }),
    };
  };
  const set = (changed: { readonly [Name in keyof Asked]?: string | undefined }) =>
    setSearch(changed, { replace: true });
  const clear = () => set({ room: undefined, day: undefined, actor: undefined, item: undefined });
  return { filter, set, clear };
}

type Filter = ReturnType<typeof createFilter>;

function FilterBar(props: { readonly of: Filter; readonly text: HistoryText }): JSX.Element {
  const { t } = props.text;
  const { filter, set, clear } = props.of;
  const rooms = () => [
    { value: "", label: t("history.filter.all") },
    ...historyRooms.map((room) => ({ value: room, label: t(`history.room.${room}`) })),
  ];
  return (
    <search class="row" aria-label={t("history.filter")}>
      <SelectField
        name="room"
        label={t("history.filter.room")}
        required={false}
        value={filter().room ?? ""}
        options={rooms()}
        onChange={(room) => set({ room: room === "" ? undefined : room })}
      />
      <DateField
        name="day"
        label={t("history.filter.day")}
        required={false}
        value={filter().day ?? ""}
        onInput={(day) => set({ day: day === "" ? undefined : day })}
      />
      <Show when={Object.keys(filter()).length > 0}>
        <Button onClick={clear}>{t("history.filter.clear")}</Button>
      </Show>
    </search>
  );
}

interface ItemProps {
  readonly conferenceId: string;
  readonly of: PastActivity;
  readonly timeZone: string;
  readonly sealed: boolean;
  readonly text: HistoryText;
  readonly filter: Filter;
}

function Actor(props: ItemProps): JSX.Element {
  const { t } = props.text;
  const { actor } = props.of;
  if (actor.type === "system") return <>{t("history.by.system")}</>;
  if (actor.type === "proxy")
    return (
      <>
        {t("history.by.proxy", {
          name: actor.name ? fullName(actor.name) : t("history.by.gone"),
          speaker: actor.speaker ? inLocale(actor.speaker, locale()) : "–",
        })}
      </>
    );
  if (actor.type === "visitor") return <>{t("history.by.visitor")}</>;
  if (actor.name === null) return <>{t("history.by.gone")}</>;
  const name = fullName(actor.name);
  return (
    <A
      href={`${pathTo("history", { conferenceId: props.conferenceId })}?actor=${actor.id}`}
      title={t("history.by.only", { name })}
    >
      {name}
    </A>
  );
}

function Registration(props: ItemProps): JSX.Element {
  const { t } = props.text;
  return (
    <Show when={props.of.registration}>
      {(registration) => (
        <p>
          <Show when={registration().name} fallback={t("history.of.gone")}>
            {(name) => (
              <A href={`${pathTo("registrations", { conferenceId: props.conferenceId })}?open=${registration().id}`}>
                {fullName(name())}
              </A>
            )}
          </Show>
        </p>
      )}
    </Show>
  );
}

function Item(props: ItemProps): JSX.Element {
  const { t, kind } = props.text;
  const format = useFormat(() => props.timeZone);
  return (
    <li class="history-item">
      <time class="hint figures" dateTime={props.of.at}>
        {format().dateTime(props.of.at)}
      </time>
      <div class="history-words">
        <p class="history-what">{kind(props.of.name)}</p>
        <Registration {...props} />
        <p class="hint">
          <Actor {...props} />
          <Show when={!props.sealed}>{` · ${t("history.unsealed")}`}</Show>
        </p>
        <Show when={props.of.reason}>{(reason) => <p>{t("history.reason", { reason: reason() })}</p>}</Show>
      </div>
    </li>
  );
}

interface TrailProps {
  readonly conferenceId: string;
  readonly timeZone: string;
  readonly text: HistoryText;
}

function Trail(props: TrailProps): JSX.Element {
  const { t } = props.text;
  const filter = createFilter();
  const list = createHistory(() => props.conferenceId, filter.filter);
  const format = useFormat(() => props.timeZone);
  const sealed = () => {
    const upTo = list.sealedUpTo();
    return upTo === null ? t("history.sealed.none") : t("history.sealed", { moment: format().dateTime(upTo) });
  };
  return (
    <>
      <FilterBar of={filter} text={props.text} />
      <Show when={filter.filter().itemId}>
        <p>{t("history.filter.item")}</p>
      </Show>
      <ProblemNotice problem={list.failure()} />
      <Show when={list.items()} fallback={<Skeleton />}>
        {(items) => (
          <>
            <p class="hint">{sealed()}</p>
            <Show
              when={items().length > 0}
              fallback={
                <Show when={!list.more()}>
                  <EmptyState title={t("history.empty")} text={t("history.empty.text")} />
                </Show>
              }
            >
              <ol class="plain-list history">
                <For each={items()}>
                  {(one) => <Item {...props} of={one} filter={filter} sealed={one.at <= (list.sealedUpTo() ?? "")} />}
                </For>
              </ol>
            </Show>
            <Show when={list.more()}>
              <Button busy={list.busy()} onClick={list.loadMore}>
                {t("history.further")}
              </Button>
            </Show>
          </>
        )}
      </Show>
    </>
  );
}

/** What happened in a conference: who did what and when, and how far it is sealed. */
export function HistoryPage(props: { readonly conferenceId: string }): JSX.Element {
  const text = useHistoryText();
  const [conference] = createResource(() => props.conferenceId, loadConference);
  return (
    <Show when={conference()}>
      {(shown) => (
        <Page title={text.t("history.title")} above={inLocale(shown().title, locale())} lead={text.t("history.lead")}>
          <ConferenceNav conferenceId={props.conferenceId} />
          <Trail conferenceId={props.conferenceId} timeZone={shown().timeZone} text={text} />
        </Page>
      )}
    </Show>
  );
}
