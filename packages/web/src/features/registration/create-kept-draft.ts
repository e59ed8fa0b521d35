import { createEffect, createSignal, on } from "solid-js";
import { randomId } from "../../lib/random-id.ts";
import type { Draft } from "./answers.ts";
import { deleteKeptDraft } from "./draft-api.ts";
import { forgetDraft, keepDraft, type StoredDraft } from "./stored-draft.ts";

/**
 * Keeps a draft on the device while it is written. The key goes with the content: sending the same again is the same
 * sending, changed content is a new one.
 */
export function createKeptDraft(slug: string, stored: StoredDraft | null, draft: () => Draft) {
  let key = stored?.key ?? randomId();
  let ended = false;
  const [kept, setKept] = createSignal(stored !== null);
  createEffect(
    on(
      () => JSON.stringify(draft()),
      (content) => {
        if (ended) return;
        key = randomId();
        setKept(keepDraft(slug, key, JSON.parse(content), stored?.link));
      },
      { defer: true },
    ),
  );
  const forget = () => {
    ended = true;
    // What is kept for the address of the registration goes by itself; this is for a link that went to another one.
    if (stored?.link) void deleteKeptDraft(stored.link).catch(() => undefined);
    forgetDraft(slug);
    setKept(false);
  };
  return { kept, key: () => key, forget };
}
