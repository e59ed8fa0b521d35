import type { OwnSubmission } from "@assize/core/call/schema.ts";
import { createEffect, createSignal, onCleanup } from "solid-js";
import { unwrap } from "solid-js/store";
import { keepDraft, type SubmissionRef } from "./api.ts";
import { writtenOf } from "./author-draft.ts";
import type { AuthorEditing } from "./author-fields.tsx";
import { forgetOnDevice, keepOnDevice } from "./device-draft.ts";
import type { Questions } from "./questions.tsx";

/** How long nothing is typed before what is written goes to the server. */
const restMs = 1500;

interface Keeping {
  readonly at: SubmissionRef;
  readonly known: OwnSubmission;
  readonly editor: AuthorEditing;
  readonly questions: Questions;
  readonly version: () => number;
  readonly onVersion: (version: number) => void;
}

/** Keeps a draft on this device with every letter, and on the server at every rest; what the server has the device need not. */
export function createKeeping({ at, known, editor, questions, version, onVersion }: Keeping) {
  const [keptAt, setKeptAt] = createSignal<string | null>(null);
  const [lost, setLost] = createSignal(false);
  let last = JSON.stringify([editor.draft, questions.answers()]);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = async (text: string) => {
    const number = known.call.form?.number ?? 0;
    try {
      const page = await keepDraft(
        at,
        writtenOf(structuredClone(unwrap(editor.draft)), questions.answers(), number),
        version(),
      );
      onVersion(page.version);
      setLost(false);
      if (text === last) forgetOnDevice(known.id);
    } catch {
      // It stays on the device, and the next rest tries again.
      setLost(true);
    }
    setKeptAt(new Date().toISOString());
  };
  createEffect(() => {
    const text = JSON.stringify([editor.draft, questions.answers()]);
    if (known.state !== "draft" || text === last) return;
    last = text;
    keepOnDevice(known.id, { draft: structuredClone(unwrap(editor.draft)), answers: questions.answers() });
    clearTimeout(timer);
    timer = setTimeout(() => void keep(text), restMs);
  });
  onCleanup(() => clearTimeout(timer));
  return { keptAt, lost, stop: () => clearTimeout(timer) };
}
