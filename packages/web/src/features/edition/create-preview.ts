import type { EditionPreview, EditionPreviewInput } from "@assize/core/edition/schema.ts";
import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";
import { previewEdition } from "./api.ts";

/** Choices made in a row ask once. */
const quietMs = 300;

/** What the edition would be made of, asked anew where the choice changed; the last answer stays until the next one is there. */
export function createPreview(conferenceId: string, wanted: Accessor<EditionPreviewInput | null>) {
  const [preview, setPreview] = createSignal<EditionPreview | null>(null);
  const [failure, setFailure] = createSignal<unknown>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  onCleanup(() => clearTimeout(timer));
  const ask = async (input: EditionPreviewInput): Promise<void> => {
    const mine = ++asked;
    try {
      const found = await previewEdition(conferenceId, input);
      if (mine !== asked) return;
      setPreview(found);
      setFailure(null);
    } catch (error) {
      if (mine === asked) setFailure(error);
    }
  };
  createEffect(
    on(
      () => JSON.stringify(wanted()),
      () => {
        const input = wanted();
        clearTimeout(timer);
        if (input === null) setPreview(null);
        else timer = setTimeout(() => void ask(input), quietMs);
      },
    ),
  );
  return { preview, failure };
}
