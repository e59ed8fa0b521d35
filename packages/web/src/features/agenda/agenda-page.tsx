import type { PublicAgenda } from "@assize/core/agenda/schema.ts";
import { A, useParams, useSearchParams } from "@solidjs/router";
import { createMemo, createResource, For, type JSX, Show } from "solid-js";
import { ownTimeZone, useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { offsetOf } from "../../i18n/zone-offset.ts";
import { pathTo } from "../../paths.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { NotFound } from "../../ui/not-found.tsx";
import { Page } from "../../ui/page.tsx";
import { Tag } from "../../ui/tag.tsx";
import { loadAgenda } from "./api.ts";
import { nowAndNext } from "./moment.ts";
import { TakeAlong } from "./take-along.tsx";
import "./agenda.css";

type Day = PublicAgenda["days"][number];
type Session = Day["sessions"][number];

interface RowProps {
  readonly of: Session;
  readonly agenda: PublicAgenda;
  readonly slug: string;
  readonly mark: "now" | "next" | undefined;
}

/** The same clock on another zone is no other time. */
const differs = (zone: string, at: string): boolean => {
  const clock = (timeZone: string) => new Date(at).toLocaleTimeString("en-GB", { timeZone });
  return clock(zone) !== clock(ownTimeZone());
};

function SessionTime(props: RowProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.agenda.timeZone);
  const own = useFormat();
  return (
    <p class="agenda-time">
      <time datetime={props.of.startsAt}>{format().timeRange(props.of.startsAt, props.of.endsAt)}</time>
      <Show when={differs(props.agenda.timeZone, props.of.startsAt)}>
        <span class="muted small">{t("agenda.own", { time: own().time(props.of.startsAt) })}</span>
      </Show>
      <Show when={props.mark}>{(mark) => <strong class="agenda-mark">{t(`agenda.${mark()}`)}</strong>}</Show>
    </p>
  );
}

function SessionRow(props: RowProps): JSX.Element {
  const t = useText();
  const room = () => props.agenda.rooms.find(({ id }) => id === props.of.roomId);
  const track = () => props.agenda.tracks.find(({ id }) => id === props.of.trackId);
  const people = () =>
    props.of.speakers.flatMap(({ id }) => props.agenda.speakers.find((speaker) => speaker.id === id) ?? []);
  const isPause = () => props.of.kind === "break" || props.of.kind === "social";
  return (
    <li class="agenda-row" classList={{ "agenda-pause": isPause() }}>
      <SessionTime {...props} />
      <div class="agenda-what">
        <h3 lang={props.of.title.locale}>
          <Show when={!isPause()} fallback={props.of.title.text}>
            <A href={pathTo("agendaSession", { slug: props.slug, sessionId: props.of.id })}>{props.of.title.text}</A>
          </Show>
        </h3>
        <p class="agenda-facts">
          <Show when={room()}>{(known) => <span lang={known().name.locale}>{known().name.text}</span>}</Show>
          <Show when={track()}>
            {(known) => (
              <Tag track={known().colour}>
                <span lang={known().name.locale}>{known().name.text}</span>
              </Tag>
            )}
          </Show>
        </p>
        <Show when={people().length > 0}>
          <p class="muted small">
            <span class="visually-hidden">{`${t("agenda.people")}: `}</span>
            <For each={people()}>
              {(speaker, at) => (
                <>
                  {at() > 0 && ", "}
                  <span lang={speaker.name.locale}>{speaker.name.text}</span>
                </>
              )}
            </For>
          </p>
        </Show>
      </div>
    </li>
  );
}

function DayList(props: {
  readonly of: Day;
  readonly agenda: PublicAgenda;
  readonly slug: string;
  readonly track: string;
}): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.agenda.timeZone);
  const shown = () => props.of.sessions.filter(({ trackId }) => props.track === "" || trackId === props.track);
  const marks = createMemo(() => nowAndNext(props.of.sessions, new Date()));
  return (
    <section class="section" id={`day-${props.of.day}`} aria-labelledby={`heading-${props.of.day}`}>
      <h2 id={`heading-${props.of.day}`} class="agenda-day">
        {format().dayHeading(props.of.day)}
      </h2>
      <Show when={shown().length > 0} fallback={<p class="muted">{t("agenda.none")}</p>}>
        <ol class="agenda-list">
          <For each={shown()}>
            {(session) => (
              <SessionRow of={session} agenda={props.agenda} slug={props.slug} mark={marks().get(session.id)} />
            )}
          </For>
        </ol>
      </Show>
    </section>
  );
}

function Controls(props: {
  readonly agenda: PublicAgenda;
  readonly track: string;
  readonly onTrack: (id: string) => void;
}): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.agenda.timeZone);
  return (
    <div class="agenda-controls no-print">
      <nav aria-label={t("agenda.days")} class="row">
        <For each={props.agenda.days}>{({ day }) => <a href={`#day-${day}`}>{format().shortDate(day)}</a>}</For>
      </nav>
      <label class="row">
        {t("agenda.track")}
        <select
          class="agenda-select"
          value={props.track}
          onChange={(event) => props.onTrack(event.currentTarget.value)}
        >
          <option value="">{t("agenda.track.all")}</option>
          <For each={props.agenda.tracks}>
            {({ id, name }) => (
              <option value={id} lang={name.locale} selected={id === props.track}>
                {name.text}
              </option>
            )}
          </For>
        </select>
      </label>
    </div>
  );
}

/** What is now, what is next, where do I go. */
export function AgendaPage(): JSX.Element {
  const t = useText();
  const params = useParams<{ slug: string }>();
  const [search, setSearch] = useSearchParams<{ track?: string }>();
  const [agenda] = createResource(() => ({ slug: params.slug, lang: locale() }), loadAgenda);
  const track = () => search.track ?? "";
  const zone = () => offsetOf(agenda()?.days[0]?.day ?? "", agenda()?.timeZone ?? "UTC");
  return (
    <Show when={agenda.latest} fallback={agenda() === null && <NotFound />}>
      {(known) => (
        <Page
          title={t("agenda.title")}
          crumbs={[{ text: t("agenda.back"), href: pathTo("conference", { slug: params.slug }) }]}
          lead={known().days.length > 0 ? t("agenda.zone", { zone: zone() }) : undefined}
        >
          <Show
            when={known().days.length > 0}
            fallback={<EmptyState title={t("agenda.empty")} text={t("agenda.empty.text")} />}
          >
            <Controls agenda={known()} track={track()} onTrack={(id) => setSearch({ track: id || undefined })} />
            <TakeAlong slug={params.slug} agenda={known()} />
            <For each={known().days}>
              {(day) => <DayList of={day} agenda={known()} slug={params.slug} track={track()} />}
            </For>
          </Show>
        </Page>
      )}
    </Show>
  );
}
