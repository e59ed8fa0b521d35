import type { PublicAgenda } from "@assize/core/agenda/schema.ts";
import { A } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { ownTimeZone, useFormat } from "../../i18n/format.ts";
import { useText } from "../../i18n/text.ts";
import { pathTo } from "../../paths.ts";
import { Tag } from "../../ui/tag.tsx";
import { AddButton, ClashLine } from "./add-button.tsx";
import type { OwnAgendaWork } from "./create-own-agenda.ts";
import type { Session } from "./filter.ts";
import { sameClock } from "./moment.ts";

export interface RowProps {
  readonly of: Session;
  readonly agenda: PublicAgenda;
  readonly slug: string;
  readonly mark: "now" | "next" | undefined;
  readonly mine: OwnAgendaWork;
  /** What else of the reader's own agenda is on at the same time. */
  readonly clashes: readonly Session[];
}

function SessionTime(props: RowProps): JSX.Element {
  const t = useText();
  const format = useFormat(() => props.agenda.timeZone);
  const own = useFormat();
  return (
    <p class="agenda-time">
      <time datetime={props.of.startsAt}>{format().timeRange(props.of.startsAt, props.of.endsAt)}</time>
      <Show when={!sameClock(props.of.startsAt, props.agenda.timeZone, ownTimeZone())}>
        <span class="muted small no-print">{t("agenda.own", { time: own().time(props.of.startsAt) })}</span>
      </Show>
      <Show when={props.mark}>{(mark) => <strong class="agenda-mark no-print">{t(`agenda.${mark()}`)}</strong>}</Show>
    </p>
  );
}

/** Where, and in which track. */
export function SessionFacts(props: Pick<RowProps, "of" | "agenda">): JSX.Element {
  const room = () => props.agenda.rooms.find(({ id }) => id === props.of.roomId);
  const track = () => props.agenda.tracks.find(({ id }) => id === props.of.trackId);
  return (
    <Show when={room() || track()}>
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
    </Show>
  );
}

function People(props: Pick<RowProps, "of" | "agenda">): JSX.Element {
  const t = useText();
  const people = () =>
    props.of.speakers.flatMap(({ id }) => props.agenda.speakers.find((speaker) => speaker.id === id) ?? []);
  return (
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
  );
}

/** A session in the list: when, what, where, with whom. */
export function SessionRow(props: RowProps): JSX.Element {
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
        <SessionFacts of={props.of} agenda={props.agenda} />
        <People of={props.of} agenda={props.agenda} />
        <ClashLine with={props.clashes} />
      </div>
      <Show when={props.of.kind !== "break"}>
        <div class="agenda-add no-print">
          <AddButton mine={props.mine} sessionId={props.of.id} title={props.of.title.text} />
        </div>
      </Show>
    </li>
  );
}
