import type { PublicAgenda } from "@assize/core/agenda/schema.ts";
import { useParams, useSearchParams } from "@solidjs/router";
import { createEffect, createMemo, For, type JSX, onCleanup, onMount, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { keepOnDevice } from "../../lib/offline.ts";
import { NotFound } from "../../ui/not-found.tsx";
import { PageSkeleton } from "../../ui/skeleton.tsx";
import { createClock } from "./clock.ts";
import { createFollowed, turnLanguages } from "./create-followed.ts";
import type { Session } from "./filter.ts";
import { shownOn } from "./screen.ts";
import "./screen.css";

interface PartProps {
  readonly agenda: PublicAgenda;
  readonly sessions: readonly Session[];
  readonly part: "now" | "next";
  /** Where is said only in the lobby; a door knows its room. */
  readonly withRoom: boolean;
  readonly now: Date;
}

function ScreenSession(props: Omit<PartProps, "sessions"> & { readonly of: Session }): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.agenda.timeZone);
  const room = () => props.agenda.rooms.find(({ id }) => id === props.of.roomId);
  const people = () =>
    props.of.speakers.flatMap(({ id }) => props.agenda.speakers.find((one) => one.id === id)?.name.text ?? []);
  const time = () => {
    if (props.part === "now") return t("agenda.until", { time: format().time(props.of.endsAt) });
    const today = format().date(props.of.startsAt) === format().date(props.now);
    return today
      ? format().time(props.of.startsAt)
      : `${format().dayHeading(props.of.startsAt)}, ${format().time(props.of.startsAt)}`;
  };
  return (
    <li>
      <p class="screen-time figures">{time()}</p>
      <p class="screen-what" lang={props.of.title.locale}>
        {props.of.title.text}
      </p>
      <Show when={props.withRoom && room()}>
        {(known) => (
          <p class="screen-where" lang={known().name.locale}>
            {known().name.text}
          </p>
        )}
      </Show>
      <Show when={props.part === "now" && people().length > 0}>
        <p class="screen-people">{people().join(", ")}</p>
      </Show>
    </li>
  );
}

const nothing = { now: "agenda.screen.nothing", next: "agenda.screen.nothing.next" } as const;

function Part(props: PartProps): JSX.Element {
  const t = useText();
  return (
    <section class={`screen-part screen-${props.part}`}>
      <h2>{t(`agenda.${props.part}`)}</h2>
      <Show when={props.sessions.length > 0} fallback={<p class="screen-people">{t(nothing[props.part])}</p>}>
        <ul class="plain-list">
          <For each={props.sessions}>
            {(session) => (
              <ScreenSession
                of={session}
                agenda={props.agenda}
                part={props.part}
                withRoom={props.withRoom}
                now={props.now}
              />
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}

function Screen(props: {
  readonly agenda: PublicAgenda;
  readonly room: string;
  readonly age: Date | null;
}): JSX.Element {
  const t = useText();
  const now = createClock();
  const format = useFormat(() => props.agenda.timeZone);
  const roomId = () => (props.room === "lobby" ? null : props.room);
  const title = () =>
    props.agenda.rooms.find(({ id }) => id === roomId())?.name ?? { text: t("agenda.screen.lobby"), locale: undefined };
  const shown = createMemo(() => shownOn(props.agenda, roomId(), now()));
  const parts = () => ({ agenda: props.agenda, withRoom: roomId() === null, now: now() });
  createEffect(() => {
    document.title = `${title().text} – ${t("shell.name")}`;
  });
  return (
    <div class="screen">
      <header class="screen-head">
        <div>
          <p class="screen-conference" lang={props.agenda.conference.title.locale}>
            {props.agenda.conference.title.text}
          </p>
          <h1 lang={title().locale}>{title().text}</h1>
        </div>
        <time class="screen-clock figures" datetime={now().toISOString()}>
          {format().time(now())}
        </time>
      </header>
      <Part {...parts()} part="now" sessions={shown().now} />
      <Part {...parts()} part="next" sessions={shown().next} />
      <Show when={props.age}>
        {(at) => <p class="screen-age">{t("agenda.kept", { time: format().dateTime(at()) })}</p>}
      </Show>
    </div>
  );
}

/** A screen at a room's door or in the lobby: follows by itself, needs no sign-in, goes on without a connection. */
export function ScreenPage(): JSX.Element {
  const params = useParams<{ slug: string; room: string }>();
  const [search] = useSearchParams<{ lang?: string }>();
  const { agenda, lost } = createFollowed(() => params.slug);
  turnLanguages(() => search.lang !== undefined);
  onMount(() => {
    document.documentElement.dataset.screen = "";
    void keepOnDevice();
  });
  onCleanup(() => {
    delete document.documentElement.dataset.screen;
  });
  const known = () => {
    const read = agenda();
    const isRoom = params.room === "lobby" || read?.agenda.rooms.some(({ id }) => id === params.room);
    return read && isRoom ? read : null;
  };
  return (
    <Show
      when={known()}
      fallback={
        <Show when={agenda() === undefined && lost() === null} fallback={<NotFound />}>
          <PageSkeleton />
        </Show>
      }
    >
      {(read) => <Screen agenda={read().agenda} room={params.room} age={read().keptAt} />}
    </Show>
  );
}
