import type { HistoryFilter, PastActivity } from "@assize/core/history/schema.ts";
import { batch, createEffect, createSignal, on } from "solid-js";
import { loadHistory } from "./api.ts";

/** The activities that are asked for, page by page; a new question drops the answers to the old one. */
export function createHistory(conferenceId: () => string, filter: () => HistoryFilter) {
  const [items, setItems] = createSignal<readonly PastActivity[] | null>(null);
  const [nextCursor, setNextCursor] = createSignal<string | null>(null);
  const [sealedUpTo, setSealedUpTo] = createSignal<string | null>(null);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  let question = 0;
  const load = async (cursor: string | null): Promise<void> => {
    question++;
    const mine = question;
    setBusy(true);
    try {
      const page = await loadHistory(conferenceId(), filter(), cursor);
      if (mine !== question) return;
      batch(() => {
        setItems((before) => (cursor === null ? page.items : [...(before ?? []), ...page.items]));
        setNextCursor(page.nextCursor);
        setSealedUpTo(page.sealedUpTo);
        setFailure(null);
      });
    } catch (error) {
      if (mine === question) setFailure(() => error);
    } finally {
      if (mine === question) setBusy(false);
    }
  };
  createEffect(
    on(
      () => JSON.stringify([conferenceId(), filter()]),
      () => {
        setItems(null);
        void load(null);
      },
    ),
  );
  return {
    items,
    sealedUpTo,
    busy,
    failure,
    more: () => nextCursor() !== null,
    loadMore: () => void load(nextCursor()),
  };
}
