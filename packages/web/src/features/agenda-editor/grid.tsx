import { inLocale } from "@assize/core/shared/multi-text.ts";
import { createEffect, createMemo, For, type JSX, onCleanup, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Block } from "./block.tsx";
import { useDesk } from "./desk.ts";
import { clockAt } from "./place.ts";
import type { View } from "./view.ts";

function RoomHeads(): JSX.Element {
  const t = useText();
  const { board, view } = useDesk();
  const room = (id: string | null) => board.held.rooms.find((one) => one.id === id);
  return (
    <div class="editor-heads">
      <For each={view.columns()}>
        {(id) => (
          <div class="editor-head">
            <Show when={room(id)} fallback={<span class="muted">{t("planning.session.room.none")}</span>}>
              {(known) => (
                <>
                  <strong>{inLocale(known().name, locale())}</strong>
                  <span class="muted figures">{t("planning.room.places", { count: known().capacityPlaces })}</span>
                </>
              )}
            </Show>
          </div>
        )}
      </For>
    </div>
  );
}

function Hours(): JSX.Element {
  const { view } = useDesk();
  const hours = () =>
    Array.from({ length: Math.floor((view.last() - view.first()) / 60) }, (_, at) => view.first() + at * 60);
  return (
    <div class="editor-hours figures" aria-hidden="true">
      <For each={hours()}>
        {(minute) => (
          <span style={{ "inset-block-start": `${(minute - view.first()) * view.perMinute()}px` }}>
            {clockAt(minute)}
          </span>
        )}
      </For>
    </div>
  );
}

/** Where what is dragged would stand, at what time, and how many conflicts there would be. */
function Ghost(): JSX.Element {
  const t = useText();
  const { board, view, drag } = useDesk();
  const open = () => board.conflicts().filter(({ acceptedBecause }) => acceptedBecause === null).length;
  const width = () => 100 / Math.max(1, view.columns().length);
  return (
    <Show when={drag.ghost()}>
      {(place) => (
        <div
          class="editor-ghost figures"
          aria-hidden="true"
          style={{
            "inset-block-start": `${(place().from - view.first()) * view.perMinute()}px`,
            "block-size": `${(place().to - place().from) * view.perMinute()}px`,
            "inset-inline-start": `${view.columns().indexOf(place().roomId) * width()}%`,
            "inline-size": `${width()}%`,
          }}
        >
          <span>{`${clockAt(place().from)}–${clockAt(place().to)}`}</span>
          <span>{open() > 0 ? t("planning.conflicts", { count: open() }) : t("planning.conflicts.none")}</span>
        </div>
      )}
    </Show>
  );
}

/** A block that gets another place in the order of time is moved in the document, and would lose the focus by that. */
function keepFocus(view: View): (event: FocusEvent & { target: Element }) => void {
  let last = "";
  const leave = (event: PointerEvent) => {
    if (!(event.target instanceof Element && event.target.closest(".editor-block"))) last = "";
  };
  document.addEventListener("pointerdown", leave, true);
  onCleanup(() => document.removeEventListener("pointerdown", leave, true));
  createEffect(() => {
    view.shown();
    if (last !== "" && document.activeElement === document.body) document.getElementById(last)?.focus();
  });
  return ({ target }) => {
    last = target.classList.contains("editor-block") ? target.id : "";
  };
}

/** Rooms across, time down; the conference's own time. */
export function Grid(): JSX.Element {
  const t = useText();
  const { view, drag } = useDesk();
  const height = createMemo(() => (view.last() - view.first()) * view.perMinute());
  return (
    <section
      class="editor-scroller"
      tabindex={0}
      aria-label={t("editor.grid")}
      style={{ "--editor-columns": String(Math.max(1, view.columns().length)) }}
    >
      <RoomHeads />
      <Hours />
      <div
        ref={drag.canvas}
        class="editor-canvas"
        style={{ "block-size": `${height()}px`, "--editor-hour": `${60 * view.perMinute()}px` }}
        onFocusIn={keepFocus(view)}
        onPointerDown={(event) => event.target === event.currentTarget && view.select([])}
      >
        <For each={view.shown()}>{(id) => <Block id={id} />}</For>
        <Ghost />
      </div>
    </section>
  );
}
