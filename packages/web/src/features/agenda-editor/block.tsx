import { readText } from "@assize/core/shared/multi-text.ts";
import CircleX from "lucide-solid/icons/circle-x";
import Lock from "lucide-solid/icons/lock";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import { createMemo, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Icon } from "../../ui/icon.tsx";
import { useDesk } from "./desk.ts";
import { clockAt } from "./place.ts";

const shortestPixels = 22;
/** From here on there is room for a second line. */
const twoLinesPixels = 40;

/** Where a block stands in the canvas; all of it is computed, so it goes through the CSSOM. */
function usePosition(id: string) {
  const { view } = useDesk();
  return createMemo(() => {
    const place = view.placeOf(id) ?? { from: 0, to: 0, roomId: null };
    const lane = view.laneOf(id);
    const columns = view.columns();
    const width = 100 / Math.max(1, columns.length);
    const column = Math.max(0, columns.indexOf(place.roomId));
    return {
      top: (place.from - view.first()) * view.perMinute(),
      height: Math.max(shortestPixels, (place.to - place.from) * view.perMinute()),
      left: (column + lane.at / lane.of) * width,
      width: width / lane.of,
    };
  });
}

/** What is written in a block: the time, the title, and the kind where there is room. */
function BlockWords(props: { readonly id: string; readonly roomy: boolean }): JSX.Element {
  const t = useText();
  const { board, view } = useDesk();
  const session = () => board.session(props.id);
  const title = createMemo(() => {
    const known = session();
    return known ? readText(known.title, locale()) : { text: "", locale: locale() };
  });
  const time = () => `${clockAt(view.placeOf(props.id)?.from ?? 0)}–${clockAt(view.placeOf(props.id)?.to ?? 0)}`;
  const level = createMemo(() => view.levelOf(props.id));
  return (
    <span class="editor-block-words">
      <Show when={!board.mayPlan(props.id)}>
        <Icon of={Lock} size={14} />
      </Show>
      <Show when={level()}>
        {(known) => (
          <>
            <Icon of={known() === "error" ? CircleX : TriangleAlert} size={14} />
            <span class="visually-hidden">{t("planning.conflict.mark")}</span>
          </>
        )}
      </Show>
      <span class="figures">{time()}</span> <strong lang={title().locale}>{title().text}</strong>
      <Show when={props.roomy}>
        <span class="editor-block-kind">{t(`agenda.kind.${session()?.kind ?? "panel"}`)}</span>
      </Show>
    </span>
  );
}

/** How a block is drawn: by its conflicts, its track, whether it is chosen, and whose it is. */
function useLooks(id: string) {
  const { board, view } = useDesk();
  const colour = () => board.held.tracks.find((track) => track.id === board.session(id)?.trackId)?.colour;
  return () => [
    "editor-block",
    view.levelOf(id) ?? "",
    view.selected().has(id) ? "chosen" : "",
    board.mayPlan(id) ? "" : "theirs",
    colour() === undefined ? "" : `track-${((colour() ?? 0) % 6) + 1}`,
  ];
}

/** One session in the grid: moved by pointer, touch and keys. */
export function Block(props: { readonly id: string }): JSX.Element {
  const { board, view, drag, onKey, openSession } = useDesk();
  const position = usePosition(props.id);
  const mine = createMemo(() => board.mayPlan(props.id));
  const chosen = createMemo(() => view.selected().has(props.id));
  const looks = useLooks(props.id);
  const press = (event: MouseEvent) => {
    if (event.detail > 1) openSession(props.id);
    else if (event.ctrlKey || event.metaKey || event.shiftKey) view.select([props.id], true);
  };
  const down = (event: PointerEvent & { currentTarget: HTMLElement }) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!chosen()) view.select([props.id]);
    if (mine()) drag.downOn(event, props.id, "move");
    event.currentTarget.focus();
  };
  const grip = (event: PointerEvent) => {
    event.stopPropagation();
    drag.downOn(event, props.id, "resize");
  };
  return (
    <button
      type="button"
      ref={(element) => drag.block(props.id, element)}
      id={`session-${props.id}`}
      class={looks().join(" ")}
      aria-pressed={chosen()}
      aria-describedby={mine() ? "editor-keys" : "editor-theirs"}
      style={{
        "inset-block-start": `${position().top}px`,
        "block-size": `${position().height}px`,
        "inset-inline-start": `${position().left}%`,
        "inline-size": `${position().width}%`,
      }}
      onPointerDown={down}
      onClick={press}
      onKeyDown={(event) => onKey(event, props.id)}
    >
      <BlockWords id={props.id} roomy={position().height >= twoLinesPixels} />
      <Show when={mine()}>
        <span class="editor-block-end" aria-hidden="true" onPointerDown={grip} />
      </Show>
    </button>
  );
}
