import type { PlaceInput, Unscheduled } from "@assize/core/agenda/schema.ts";
import { type Accessor, createSignal, onCleanup } from "solid-js";
import type { Board } from "./board.ts";
import { begunAt, besideIn, endedAt, type Place, snapped } from "./place.ts";
import type { View } from "./view.ts";

/** Below this many pixels a press is a press and no drag. */
const slackPixels = 4;
const edgePixels = 48;

type What =
  | { readonly kind: "move" | "resize"; readonly id: string; readonly place: Place }
  | { readonly kind: "new"; readonly waiting: Unscheduled; readonly place: Place };

interface Held {
  readonly what: What;
  readonly pointer: number;
  /** Where the pointer was, in the page. */
  readonly x: number;
  readonly y: number;
  /** Minutes between the start of the block and the pointer. */
  readonly grabMinutes: number;
  /** Where the pointer was in the canvas: what is scrolled in between counts. */
  readonly inX: number;
  readonly inY: number;
  started: boolean;
}

export interface Drag {
  /** Where what is dragged would stand. */
  readonly ghost: Accessor<Place | null>;
  readonly downOn: (event: PointerEvent, id: string, kind: "move" | "resize") => void;
  readonly downNew: (event: PointerEvent, waiting: Unscheduled) => void;
  readonly canvas: (element: HTMLElement) => void;
  readonly block: (id: string, element: HTMLElement) => void;
}

interface DragOptions {
  readonly board: Board;
  readonly view: View;
  readonly onDropped: (ids: readonly string[]) => void;
}

/** All selected sessions by as much as the one under the pointer. */
export function movedTogether(view: View, id: string, from: Place, to: Place): ReadonlyMap<string, PlaceInput> {
  const ids = view.selected().has(id) ? [...view.selected()] : [id];
  const columns = view.columns();
  const by = columns.indexOf(to.roomId) - columns.indexOf(from.roomId);
  return new Map(
    ids.flatMap((one) => {
      const place = one === id ? from : view.placeOf(one);
      if (place === undefined) return [];
      const later = begunAt({ ...place, day: to.day }, place.from + (to.from - from.from));
      const roomId = one === id ? to.roomId : besideIn(columns, place.roomId, by);
      return [[one, view.toInput({ ...later, roomId })] as const];
    }),
  );
}

/** Where a pointer is in the canvas as it lies now: windows are resized and pages scroll while something is dragged. */
function createGeometry(view: View) {
  let canvas: HTMLElement | undefined;
  const rect = () => canvas?.getBoundingClientRect() ?? new DOMRect();
  return {
    canvas: (element: HTMLElement) => {
      canvas = element;
    },
    inside: ({ clientX, clientY }: PointerEvent) => {
      const { left, top } = rect();
      return { x: clientX - left, y: clientY - top };
    },
    minuteAt: ({ clientY }: PointerEvent) => view.first() + (clientY - rect().top) / view.perMinute(),
    roomAt: ({ clientX }: PointerEvent): string | null => {
      const { left, width } = rect();
      const columns = view.columns();
      const at = Math.floor(((clientX - left) / Math.max(1, width)) * columns.length);
      return columns[Math.min(columns.length - 1, Math.max(0, at))] ?? null;
    },
    scrollAt: ({ clientX, clientY }: PointerEvent) => {
      const scroller = canvas?.parentElement;
      if (!scroller) return;
      const box = scroller.getBoundingClientRect();
      const toward = (at: number, from: number, to: number) =>
        at < from + edgePixels ? -16 : at > to - edgePixels ? 16 : 0;
      scroller.scrollBy(toward(clientX, box.left, box.right), toward(clientY, box.top, box.bottom));
    },
    holds: ({ clientX, clientY }: PointerEvent) => {
      const box = (canvas?.parentElement ?? canvas)?.getBoundingClientRect() ?? new DOMRect();
      return clientX >= box.left && clientX <= box.right && clientY >= box.top && clientY <= box.bottom;
    },
  };
}

type Geometry = ReturnType<typeof createGeometry>;

function placeUnder(event: PointerEvent, { what, grabMinutes }: Held, geometry: Geometry, day: string): Place {
  const minute = snapped(geometry.minuteAt(event) - grabMinutes);
  if (what.kind === "resize") return endedAt(what.place, minute);
  return { ...begunAt({ ...what.place, day }, minute), roomId: geometry.roomAt(event) };
}

const overWaiting = ({ clientX, clientY }: PointerEvent): boolean =>
  document.elementFromPoint(clientX, clientY)?.closest("[data-waiting]") != null;

/** What a drag changes, and which blocks it carries along. */
function createCarrying(view: View) {
  const blocks = new Map<string, HTMLElement>();
  const idsOf = ({ what }: Held): readonly string[] =>
    what.kind === "move" ? (view.selected().has(what.id) ? [...view.selected()] : [what.id]) : [];
  return {
    blocks,
    idsOf,
    changesTo: ({ what }: Held, to: Place): ReadonlyMap<string, PlaceInput> => {
      if (what.kind === "move") return movedTogether(view, what.id, what.place, to);
      return what.kind === "resize" ? new Map([[what.id, view.toInput(to)]]) : new Map();
    },
    lift: (held: Held, { x, y }: { readonly x: number; readonly y: number }) => {
      for (const id of idsOf(held)) {
        const element = blocks.get(id);
        element?.style.setProperty("transform", `translate(${x - held.inX}px, ${y - held.inY}px)`);
        // No class: those are written anew when the conflicts of a block change under the pointer.
        element?.toggleAttribute("data-dragged", true);
      }
    },
    lay: (held: Held) => {
      for (const id of idsOf(held)) {
        blocks.get(id)?.style.removeProperty("transform");
        blocks.get(id)?.removeAttribute("data-dragged");
      }
    },
  };
}

type Carrying = ReturnType<typeof createCarrying>;

/** What becomes of a drag where it ends; everything is looked up where it lies now, not where it lay when the drag began. */
function dropAt(
  event: PointerEvent,
  held: Held,
  to: Place,
  carrying: Carrying,
  geometry: Geometry,
  options: DragOptions,
) {
  const { board, view, onDropped } = options;
  const { what } = held;
  const changes = carrying.changesTo(held, to);
  if (what.kind === "new") {
    if (!geometry.holds(event)) return;
    board.place(what.waiting, view.toInput(to));
    return onDropped([what.waiting.id]);
  }
  if (what.kind === "move" && overWaiting(event)) return board.unschedule(carrying.idsOf(held));
  if (what.kind === "move" && event.altKey) return void board.copy(changes).then(onDropped);
  board.move(changes);
  onDropped([...changes.keys()]);
}

interface Listeners {
  readonly move: (event: PointerEvent) => void;
  readonly up: (event: PointerEvent) => void;
  readonly end: () => void;
}

/** The whole window is listened to: a pointer may leave the grid while it drags. */
function listen({ move, up, end }: Listeners): void {
  const leave = (event: KeyboardEvent) => event.key === "Escape" && end();
  window.addEventListener("pointermove", move, { passive: false });
  window.addEventListener("pointerup", up);
  window.addEventListener("pointercancel", end);
  window.addEventListener("keydown", leave);
  onCleanup(() => {
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", up);
    window.removeEventListener("pointercancel", end);
    window.removeEventListener("keydown", leave);
  });
}

/** From the press to the drop of one pointer. */
function createGesture(options: DragOptions, geometry: Geometry, carrying: Carrying) {
  const { board, view } = options;
  const [ghost, setGhost] = createSignal<Place | null>(null);
  let held: Held | null = null;
  const end = () => {
    if (held) carrying.lay(held);
    held = null;
    setGhost(null);
    board.preview(null);
  };
  const move = (event: PointerEvent) => {
    if (held === null || event.pointerId !== held.pointer) return;
    if (!held.started && Math.hypot(event.clientX - held.x, event.clientY - held.y) < slackPixels) return;
    held.started = true;
    event.preventDefault();
    geometry.scrollAt(event);
    carrying.lift(held, geometry.inside(event));
    const to = placeUnder(event, held, geometry, view.day());
    const before = ghost();
    if (before && before.from === to.from && before.to === to.to && before.roomId === to.roomId) return;
    setGhost(to);
    board.preview(carrying.changesTo(held, to));
  };
  const up = (event: PointerEvent) => {
    const one = held;
    if (one === null || event.pointerId !== one.pointer) return;
    const to = placeUnder(event, one, geometry, view.day());
    end();
    if (one.started) dropAt(event, one, to, carrying, geometry, options);
  };
  listen({ move, up, end });
  const begin = (event: PointerEvent, what: What, grabMinutes: number) => {
    if (event.button !== 0) return;
    const { x: inX, y: inY } = geometry.inside(event);
    const { pointerId: pointer, clientX: x, clientY: y } = event;
    held = { what, pointer, x, y, inX, inY, grabMinutes, started: false };
  };
  return { ghost, begin };
}

/** Moving by transforms only: nothing is laid out anew while something is dragged but the shade of where it would stand. */
export function createDrag(options: DragOptions): Drag {
  const { view } = options;
  const geometry = createGeometry(view);
  const carrying = createCarrying(view);
  const { ghost, begin } = createGesture(options, geometry, carrying);
  return {
    ghost,
    canvas: geometry.canvas,
    block: (id, element) => carrying.blocks.set(id, element),
    downOn: (event, id, kind) => {
      const place = view.placeOf(id);
      if (place === undefined) return;
      const at = kind === "move" ? place.from : place.to;
      begin(event, { kind, id, place }, geometry.minuteAt(event) - at);
    },
    downNew: (event, waiting) => {
      const place = { day: view.day(), from: 0, to: waiting.lengthMinutes, roomId: null };
      begin(event, { kind: "new", waiting, place }, 0);
    },
  };
}
