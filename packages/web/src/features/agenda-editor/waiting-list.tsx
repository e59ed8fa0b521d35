import type { Unscheduled } from "@assize/core/agenda/schema.ts";
import { readText } from "@assize/core/shared/multi-text.ts";
import CalendarSearch from "lucide-solid/icons/calendar-search";
import Plus from "lucide-solid/icons/plus";
import { For, type JSX, Show } from "solid-js";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button } from "../../ui/button.tsx";
import { useDesk } from "./desk.ts";
import { firstFree, type Place, snapped } from "./place.ts";

const usualStart = 9 * 60;

/** The first free time of the day that is looked at, in its first room. */
function useFirstFree() {
  const { view } = useDesk();
  return (minutes: number): Place => {
    const roomId = view.columns()[0] ?? null;
    const taken = view.shown().flatMap((id) => {
      const place = view.placeOf(id);
      return place && place.roomId === roomId ? [place] : [];
    });
    const from = snapped(firstFree(taken, usualStart, minutes));
    return { day: view.day(), from, to: from + minutes, roomId };
  };
}

function WaitingSession(props: Pick<WaitingProps, "onEdit"> & { readonly of: Unscheduled }): JSX.Element {
  const t = useText();
  const { board, view, drag, sayPlaces } = useDesk();
  const free = useFirstFree();
  const title = () => readText(props.of.title, locale());
  const mine = () => board.mayPlan(props.of.id);
  const put = () => {
    const { id } = props.of;
    board.place(props.of, view.toInput(free(props.of.lengthMinutes)));
    view.select([id]);
    sayPlaces([id]);
    // The block stands in the grid from now on, and the arrows go on from there.
    queueMicrotask(() => document.getElementById(`session-${id}`)?.focus());
  };
  return (
    <li class="editor-waiting" onPointerDown={(event) => mine() && drag.downNew(event, props.of)}>
      <span class="editor-waiting-words">
        <strong lang={title().locale}>{title().text}</strong>
        <span class="muted figures">{t("editor.minutes", { count: props.of.lengthMinutes })}</span>
      </span>
      <Show when={mine()}>
        <Button variant="quiet" label={t("editor.put.of", { title: title().text })} onClick={put}>
          {t("editor.put")}
        </Button>
        <Button
          variant="quiet"
          label={t("planning.edit.of", { name: title().text })}
          disabled={board.isPending(props.of.id)}
          onClick={() => props.onEdit(props.of.id)}
        >
          {t("planning.edit")}
        </Button>
      </Show>
    </li>
  );
}

interface WaitingProps {
  /** Null for a new one. */
  readonly onEdit: (id: string | null) => void;
  readonly onPropose: () => void;
}

/** Sessions that wait for a time: dragged into the grid, or put there by a button. */
export function WaitingList(props: WaitingProps): JSX.Element {
  const t = useText();
  const { board } = useDesk();
  return (
    <aside class="editor-waiting-list" data-waiting aria-label={t("editor.waiting")}>
      <h2>{t("editor.waiting")}</h2>
      <Show when={board.held.unscheduled.length > 0} fallback={<p class="hint">{t("editor.waiting.none")}</p>}>
        <ul class="plain-list">
          <For each={board.held.unscheduled}>{(one) => <WaitingSession of={one} onEdit={props.onEdit} />}</For>
        </ul>
        <Show when={board.held.limit === undefined}>
          <Button icon={CalendarSearch} onClick={props.onPropose}>
            {t("editor.propose")}
          </Button>
        </Show>
      </Show>
      <Button variant="quiet" icon={Plus} onClick={() => props.onEdit(null)}>
        {t("editor.waiting.add")}
      </Button>
    </aside>
  );
}
