import type { Conference } from "@assize/core/conference/schema.ts";
import { inLocale } from "@assize/core/shared/multi-text.ts";
import { type Accessor, createContext, createSignal, useContext } from "solid-js";
import { useFormat } from "../../i18n/format.ts";
import { locale } from "../../i18n/locale.ts";
import { useText } from "../../i18n/text.ts";
import type { Board } from "./board.ts";
import { createDrag, type Drag } from "./drag.ts";
import { createKeys, undoKey } from "./keys.ts";
import { clockAt } from "./place.ts";
import { createView, type View } from "./view.ts";

/** What every part of the editor works with. */
export interface EditorDesk {
  readonly conference: Conference;
  readonly board: Board;
  readonly view: View;
  readonly drag: Drag;
  /** What somebody who does not see the grid is told of each step. */
  readonly said: Accessor<string>;
  readonly say: (text: string) => void;
  /** Says where sessions stand now, and what is in the way. */
  readonly sayPlaces: (ids: readonly string[]) => void;
  readonly onKey: (event: KeyboardEvent, id: string) => void;
  readonly onUndoKey: (event: KeyboardEvent) => void;
  readonly roomName: (roomId: string | null) => string;
  readonly openSession: (id: string) => void;
  /** Asks what changes for visitors at once. */
  readonly openNow: (id: string) => void;
}

const DeskContext = createContext<EditorDesk>();
export const DeskProvider = DeskContext.Provider;

export function useDesk(): EditorDesk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error("a part of the agenda editor stands outside of it");
  return desk;
}

interface DeskOptions {
  readonly conference: Conference;
  readonly board: Board;
  readonly days: readonly string[];
  readonly openSession: (id: string) => void;
  readonly openNow: (id: string) => void;
}

export function createDesk({ conference, board, days, openSession, openNow }: DeskOptions): EditorDesk {
  const t = useText();
  const format = useFormat(() => conference.timeZone);
  const view = createView(board, days, conference.timeZone);
  const [said, say] = createSignal("");
  const roomName = (roomId: string | null) => {
    const room = board.held.rooms.find(({ id }) => id === roomId);
    return room ? inLocale(room.name, locale()) : t("planning.session.room.none");
  };
  const sayPlaces = (ids: readonly string[]) => {
    const [id] = ids;
    const session = id === undefined ? undefined : board.session(id);
    const place = id === undefined ? undefined : view.placeOf(id);
    if (id === undefined || session === undefined || place === undefined) return;
    const conflicts = board.conflicts().filter((one) => one.acceptedBecause === null && one.sessionIds.includes(id));
    const at = t(ids.length > 1 ? "editor.said.several" : "editor.said.one", {
      title: inLocale(session.title, locale()),
      more: String(ids.length - 1),
      day: format().dayHeading(place.day),
      from: clockAt(place.from),
      to: clockAt(place.to),
      room: roomName(place.roomId),
    });
    say(conflicts.length > 0 ? `${at} ${t("planning.conflicts", { count: conflicts.length })}.` : at);
  };
  const onUndone = (what: "undone" | "redone" | "nothing") => say(t(`editor.said.${what}`));
  return {
    conference,
    board,
    view,
    said,
    say,
    sayPlaces,
    roomName,
    openSession,
    openNow,
    drag: createDrag({ board, view, onDropped: sayPlaces }),
    onKey: createKeys({ board, view, onOpen: openSession, onDone: sayPlaces, onUndone }),
    onUndoKey: (event) => undoKey(event, { board, onUndone }),
  };
}
