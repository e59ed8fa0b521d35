import { inLocale, readText } from "@assize/core/shared/multi-text.ts";
import { For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Tag } from "../../ui/tag.tsx";
import { useDesk } from "./desk.ts";
import { clockAt } from "./place.ts";

function OverviewSession(props: { readonly id: string }): JSX.Element {
  const t = useText();
  const { board, view, openSession } = useDesk();
  const session = () => board.session(props.id);
  const title = () => {
    const known = session();
    return known ? readText(known.title, locale()) : { text: "", locale: locale() };
  };
  const room = () => board.held.rooms.find(({ id }) => id === session()?.roomId);
  const track = () => board.held.tracks.find(({ id }) => id === session()?.trackId);
  return (
    <li>
      <button type="button" class="editor-overview-session" lang={title().locale} onClick={() => openSession(props.id)}>
        {title().text}
      </button>
      <span class="planned-facts">
        <span class="figures">{`– ${clockAt(view.placeOf(props.id)?.to ?? 0)}`}</span>
        <Show when={room()} fallback={<span class="muted">{t("planning.session.room.none")}</span>}>
          {(known) => <span>{inLocale(known().name, locale())}</span>}
        </Show>
        <Show when={track()}>{(known) => <Tag track={known().colour}>{inLocale(known().name, locale())}</Tag>}</Show>
        <Show when={view.levelOf(props.id)}>
          <span class="planned-clash">{t("planning.conflict.mark")}</span>
        </Show>
      </span>
    </li>
  );
}

/** All that begins at the same time, side by side: the day at a glance where there are many rooms. */
export function Overview(): JSX.Element {
  const t = useText();
  const { view } = useDesk();
  const starts = () => [...Map.groupBy(view.shown(), (id) => view.placeOf(id)?.from ?? 0)];
  return (
    <Show when={starts().length > 0} fallback={<p class="muted">{t("planning.sessions.day.empty")}</p>}>
      <ol class="plain-list editor-overview">
        <For each={starts()}>
          {([minute, ids]) => (
            <li>
              <h3 class="figures">{clockAt(minute)}</h3>
              <ul class="plain-list">
                <For each={ids}>{(id) => <OverviewSession id={id} />}</For>
              </ul>
            </li>
          )}
        </For>
      </ol>
    </Show>
  );
}
