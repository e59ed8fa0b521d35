import type { history } from "../i18n/en/history.ts";
import { type HistoryKind, historyKinds, historyRooms } from "./terms.ts";

type Worded = Extract<keyof typeof history, `history.kind.${string}`>;

/** The key of a kind's words; a kind without words does not compile here. */
export const wordsKey = (kind: HistoryKind): Worded => `history.kind.${kind}`;

const known: ReadonlySet<string> = new Set(
  historyRooms.flatMap((room) => historyKinds[room].map((kind) => `${room}.${kind}`)),
);

/** Whether there are words for what an activity is called. */
export const isHistoryKind = (name: string): name is HistoryKind => known.has(name);
