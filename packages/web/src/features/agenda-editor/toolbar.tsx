import { inLocale } from "@assize/core/shared/multi-text.ts";
import Redo from "lucide-solid/icons/redo-2";
import Undo from "lucide-solid/icons/undo-2";
import ZoomIn from "lucide-solid/icons/zoom-in";
import ZoomOut from "lucide-solid/icons/zoom-out";
import { For, type JSX, Show } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import { Button, IconButton } from "../../ui/button.tsx";
import { CheckboxField } from "../../ui/checkbox-field.tsx";
import { useDesk } from "./desk.ts";
import { movedTogether } from "./drag.ts";
import { begunAt } from "./place.ts";
import { zooms } from "./view.ts";

function Days(): JSX.Element {
  const t = useText();
  const { view, conference } = useDesk();
  const format = useFormat(() => conference.timeZone);
  return (
    <fieldset class="editor-days">
      <legend class="visually-hidden">{t("agenda.days")}</legend>
      <For each={view.days}>
        {(day) => (
          <Button variant="quiet" pressed={view.day() === day} onClick={() => view.setDay(day)}>
            {format().dayHeading(day)}
          </Button>
        )}
      </For>
    </fieldset>
  );
}

function Filters(): JSX.Element {
  const t = useText();
  const { board, view } = useDesk();
  const boxes = (items: readonly { readonly id: string | null; readonly label: string }[]) => (
    <For each={items}>
      {({ id, label }) => (
        <CheckboxField
          name={`shown-${id ?? "none"}`}
          label={label}
          checked={!view.isHidden(id)}
          onChange={(shown) => view.setHidden(id, !shown)}
        />
      )}
    </For>
  );
  const named = (items: readonly { readonly id: string; readonly name: Parameters<typeof inLocale>[0] }[]) =>
    items.map(({ id, name }) => ({ id, label: inLocale(name, locale()) }));
  return (
    <details class="editor-filters">
      <summary>{t("editor.filters")}</summary>
      <div class="editor-filter-boxes">
        <fieldset>
          <legend>{t("planning.rooms")}</legend>
          {boxes([...named(board.held.rooms), { id: null, label: t("planning.session.room.none") }])}
        </fieldset>
        <fieldset>
          <legend>{t("planning.tracks")}</legend>
          {boxes([...named(board.held.tracks), { id: "no-track", label: t("planning.session.track.none") }])}
        </fieldset>
      </div>
    </details>
  );
}

/** What can be done with the chosen sessions without the keyboard. */
function Chosen(): JSX.Element {
  const t = useText();
  const { board, view, openSession, openNow, sayPlaces } = useDesk();
  const ids = () => [...view.selected()].filter((id) => board.session(id) !== undefined);
  const none = () => ids().length === 0;
  const copy = () => {
    const [id] = ids();
    const place = id === undefined ? undefined : view.placeOf(id);
    if (id === undefined || place === undefined) return;
    void board.copy(movedTogether(view, id, place, begunAt(place, place.to))).then(sayPlaces);
  };
  const one = (open: (id: string) => void) => () => {
    const [id] = ids();
    if (id !== undefined) open(id);
  };
  return (
    <>
      <Button variant="quiet" disabled={ids().length !== 1} onClick={one(openSession)}>
        {t("planning.edit")}
      </Button>
      <Show when={board.held.limit === undefined && board.held.currentRelease}>
        <Button variant="quiet" disabled={ids().length !== 1} onClick={one(openNow)}>
          {t("editor.now")}
        </Button>
      </Show>
      <Button variant="quiet" disabled={none()} onClick={copy}>
        {t("editor.copy")}
      </Button>
      <Button variant="quiet" disabled={none()} onClick={() => board.unschedule(ids())}>
        {t("editor.unschedule")}
      </Button>
    </>
  );
}

interface ToolbarProps {
  readonly overview: boolean;
  readonly onOverview: (overview: boolean) => void;
}

/** Days, what is shown, zoom, undo and redo, and the chosen sessions. */
export function Toolbar(props: ToolbarProps): JSX.Element {
  const t = useText();
  const { board, view, say } = useDesk();
  const step = (done: boolean, what: "undone" | "redone") => say(t(`editor.said.${done ? what : "nothing"}`));
  return (
    <div class="editor-toolbar">
      <Days />
      <div class="row">
        <IconButton
          icon={Undo}
          label={t("editor.undo")}
          disabled={!board.history.canUndo()}
          onClick={() => step(board.history.undo(), "undone")}
        />
        <IconButton
          icon={Redo}
          label={t("editor.redo")}
          disabled={!board.history.canRedo()}
          onClick={() => step(board.history.redo(), "redone")}
        />
        <IconButton
          icon={ZoomOut}
          label={t("editor.zoom.out")}
          disabled={view.zoom() === 0}
          onClick={() => view.setZoom(-1)}
        />
        <IconButton
          icon={ZoomIn}
          label={t("editor.zoom.in")}
          disabled={view.zoom() === zooms.length - 1}
          onClick={() => view.setZoom(1)}
        />
        <Button variant="quiet" pressed={props.overview} onClick={() => props.onOverview(!props.overview)}>
          {t("editor.overview")}
        </Button>
        <Chosen />
      </div>
      <Filters />
    </div>
  );
}
