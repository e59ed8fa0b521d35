import type { Board } from "./board.ts";
import { movedTogether } from "./drag.ts";
import { begunAt, besideIn, endedAt, stepMinutes } from "./place.ts";
import type { View } from "./view.ts";

interface KeysOptions {
  readonly board: Board;
  readonly view: View;
  readonly onOpen: (id: string) => void;
  /** Something was done with these sessions. */
  readonly onDone: (ids: readonly string[]) => void;
  readonly onUndone: (what: "undone" | "redone" | "nothing") => void;
}

const hourMinutes = 60;

/** The arrows: move, with Shift the end, with Ctrl an hour or a day. */
function arrow(event: KeyboardEvent, id: string, { board, view, onDone }: KeysOptions): boolean {
  const place = view.placeOf(id);
  if (place === undefined) return false;
  const far = event.ctrlKey || event.metaKey;
  const by = event.key === "ArrowUp" || event.key === "ArrowLeft" ? -1 : 1;
  const sideways = event.key === "ArrowLeft" || event.key === "ArrowRight";
  if (sideways && event.shiftKey) return false;
  if (event.shiftKey) {
    board.move(new Map([[id, view.toInput(endedAt(place, place.to + by * stepMinutes))]]));
    onDone([id]);
    return true;
  }
  const day = view.days[view.days.indexOf(place.day) + by] ?? place.day;
  const to = sideways
    ? far
      ? { ...place, day }
      : { ...place, roomId: besideIn(view.columns(), place.roomId, by) }
    : begunAt(place, place.from + by * (far ? hourMinutes : stepMinutes));
  const changes = movedTogether(view, id, place, to);
  board.move(changes);
  if (to.day !== place.day) view.setDay(to.day);
  onDone([...changes.keys()]);
  return true;
}

/** What each key does that is no arrow; false where it does nothing. */
function press(event: KeyboardEvent, id: string, options: KeysOptions): boolean {
  const { board, view, onOpen, onDone } = options;
  const ids = view.selected().has(id) ? [...view.selected()] : [id];
  switch (event.key) {
    case "Enter":
      onOpen(id);
      return true;
    case " ":
      view.select([id], true);
      onDone([id]);
      return true;
    case "Escape":
      view.select([]);
      return true;
    case "Delete":
    case "Backspace":
      board.unschedule(ids);
      return true;
    case "c":
    case "d": {
      const place = view.placeOf(id);
      if (place === undefined || event.ctrlKey || event.metaKey || event.altKey) return false;
      const after = begunAt(place, place.to);
      void board.copy(movedTogether(view, id, place, after)).then(onDone);
      return true;
    }
    default:
      return false;
  }
}

/** Undo and redo, wherever the focus is in the editor. */
export function undoKey(event: KeyboardEvent, { board, onUndone }: Pick<KeysOptions, "board" | "onUndone">): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
  const key = event.key.toLowerCase();
  const redo = key === "y" || (key === "z" && event.shiftKey);
  if (key !== "z" && !redo) return;
  event.preventDefault();
  const done = redo ? board.history.redo() : board.history.undo();
  onUndone(done ? (redo ? "redone" : "undone") : "nothing");
}

/** The keys of a session in the grid: all that the mouse can do. */
export const createKeys = (options: KeysOptions) => (event: KeyboardEvent, id: string) => {
  const done = event.key.startsWith("Arrow") ? arrow(event, id, options) : press(event, id, options);
  if (done) event.preventDefault();
};
