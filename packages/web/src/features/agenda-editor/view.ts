import type { Conflict, Session } from "@assize/core/agenda/schema.ts";
import { type Accessor, createMemo, createSignal } from "solid-js";
import type { Board } from "./board.ts";
import { type Lane, lanesOf } from "./lanes.ts";
import { inputOf, type Place, placeOf } from "./place.ts";

/** Pixels a minute, from a whole day at a glance to five minutes that fill a line. */
export const zooms = [1, 1.5, 2, 3, 4.5] as const;
/** A block is at least so high that its title can be read. */
const shortestPixels = 22;
const usualFirst = 8 * 60;
const usualLast = 19 * 60;

export interface View {
  readonly timeZone: string;
  readonly days: readonly string[];
  readonly day: Accessor<string>;
  readonly setDay: (day: string) => void;
  readonly zoom: Accessor<number>;
  readonly setZoom: (by: 1 | -1) => void;
  readonly perMinute: Accessor<number>;
  readonly isHidden: (id: string | null) => boolean;
  readonly setHidden: (id: string | null, hidden: boolean) => void;
  /** The columns: rooms in their order, then null for sessions without one. */
  readonly columns: Accessor<readonly (string | null)[]>;
  /** Sessions of the day that no filter hides, in the order of time. */
  readonly shown: Accessor<readonly string[]>;
  readonly placeOf: (id: string) => Place | undefined;
  readonly laneOf: (id: string) => Lane;
  /** Minutes of the day that the grid begins and ends with. */
  readonly first: Accessor<number>;
  readonly last: Accessor<number>;
  readonly levelOf: (id: string) => Conflict["level"] | undefined;
  readonly selected: Accessor<ReadonlySet<string>>;
  readonly select: (ids: readonly string[], more?: boolean) => void;
  readonly toInput: (place: Place) => ReturnType<typeof inputOf>;
}

function createFilters() {
  const [hidden, setHiddenIds] = createSignal<ReadonlySet<string>>(new Set());
  const name = (id: string | null): string => id ?? "none";
  return {
    isHidden: (id: string | null) => hidden().has(name(id)),
    setHidden: (id: string | null, away: boolean) =>
      setHiddenIds((all) => {
        const next = new Set(all);
        if (away) next.add(name(id));
        else next.delete(name(id));
        return next;
      }),
  };
}

function createSelection() {
  const [selected, setSelected] = createSignal<ReadonlySet<string>>(new Set());
  const select = (ids: readonly string[], more = false) =>
    setSelected((all) => {
      if (!more) return new Set(ids);
      const next = new Set(all);
      for (const id of ids) if (!next.delete(id)) next.add(id);
      return next;
    });
  return { selected, select };
}

/** The open conflicts by session, the worst of each. */
function createLevels(board: Board) {
  const levels = createMemo(() => {
    const found = new Map<string, Conflict["level"]>();
    for (const { level, sessionIds, acceptedBecause } of board.conflicts())
      for (const id of acceptedBecause === null ? sessionIds : []) if (found.get(id) !== "error") found.set(id, level);
    return found;
  });
  return (id: string) => levels().get(id);
}

/** What of the board is looked at, and how. */
export function createView(board: Board, days: readonly string[], timeZone: string): View {
  const busiest = days.find((day) =>
    Object.values(board.held.sessions).some((one) => placeOf(one, timeZone).day === day),
  );
  const [day, setDay] = createSignal(busiest ?? days[0] ?? "");
  const [zoom, setZoomAt] = createSignal(2);
  const perMinute = () => zooms[zoom()] ?? 2;
  const filters = createFilters();
  const places = createMemo(
    () => new Map(Object.values(board.held.sessions).map((one: Session) => [one.id, placeOf(one, timeZone)])),
  );
  const ofDay = createMemo(() =>
    Object.values(board.held.sessions)
      .filter(({ id, trackId }) => places().get(id)?.day === day() && !filters.isHidden(trackId ?? "no-track"))
      .filter(({ roomId }) => !filters.isHidden(roomId))
      .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt) || a.id.localeCompare(b.id)),
  );
  const shown = createMemo(() => ofDay().map(({ id }) => id), [], {
    equals: (a, b) => a.length === b.length && a.every((id, at) => id === b[at]),
  });
  const lanes = createMemo(() => {
    const spans = ofDay().map(({ id, roomId }) => ({ id, roomId, ...(places().get(id) ?? { from: 0, to: 0 }) }));
    const byRoom = [...Map.groupBy(spans, ({ roomId }) => roomId).values()];
    return new Map(byRoom.flatMap((all) => [...lanesOf(all, shortestPixels / perMinute())]));
  });
  const edge = (side: (found: number[]) => number, usual: number) =>
    side([usual, ...shown().flatMap((id) => [places().get(id)?.from ?? usual, places().get(id)?.to ?? usual])]);
  const alone: Lane = { at: 0, of: 1 };
  return {
    timeZone,
    days,
    day,
    setDay,
    zoom,
    setZoom: (by) => setZoomAt((at) => Math.min(zooms.length - 1, Math.max(0, at + by))),
    perMinute,
    ...filters,
    columns: createMemo(() => [...board.held.rooms.map(({ id }) => id), null].filter((id) => !filters.isHidden(id))),
    shown,
    placeOf: (id) => places().get(id),
    laneOf: (id) => lanes().get(id) ?? alone,
    first: createMemo(() => Math.max(0, Math.floor(edge((all) => Math.min(...all), usualFirst) / 60) - 1) * 60),
    last: createMemo(() => (Math.ceil(edge((all) => Math.max(...all), usualLast) / 60) + 1) * 60),
    levelOf: createLevels(board),
    ...createSelection(),
    toInput: (place) => inputOf(place, timeZone),
  };
}
