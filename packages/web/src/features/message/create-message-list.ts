import type { MessageState, MessageView } from "@assize/core/message/schema.ts";
import { batch, createEffect, createSignal, on } from "solid-js";
import { loadMessages } from "./api.ts";

interface Asked {
  readonly conferenceId: string;
  readonly state: MessageState | "";
}

/** The messages in a state, page by page as the reader asks; a new question drops the answers to the old one. */
export function createMessageList(asked: () => Asked) {
  const [items, setItems] = createSignal<readonly MessageView[] | null>(null);
  const [nextCursor, setNextCursor] = createSignal<string | null>(null);
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>(null);
  let question = 0;
  const load = async (cursor: string | null): Promise<void> => {
    question++;
    const mine = question;
    setBusy(true);
    const { conferenceId, state } = asked();
    try {
      const page = await loadMessages(conferenceId, state, cursor);
      if (mine !== question) return;
      batch(() => {
        setItems((before) => (cursor === null ? page.items : [...(before ?? []), ...page.items]));
        setNextCursor(page.nextCursor);
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
      () => `${asked().conferenceId} ${asked().state}`,
      () => {
        setItems(null);
        void load(null);
      },
    ),
  );
  const put = (changed: MessageView) =>
    setItems((all) => all?.map((one) => (one.id === changed.id ? changed : one)) ?? null);
  return {
    items,
    more: () => nextCursor() !== null,
    busy,
    failure,
    put,
    loadMore: () => void load(nextCursor()),
    again: () => void load(null),
  };
}
