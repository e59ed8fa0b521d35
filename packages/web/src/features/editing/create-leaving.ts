import { useBeforeLeave } from "@solidjs/router";
import { type Accessor, createSignal, onCleanup } from "solid-js";
import type { Editing } from "./create-editor.ts";

/** Asks before a person leaves what is not saved: by a link, by closing the page, or through `leave`. */
export interface Leaving {
  readonly asking: Accessor<boolean>;
  readonly leave: (go: () => void) => void;
  readonly stay: () => void;
  readonly goOn: () => void;
}

export function createLeaving(of: Pick<Editing, "unsaved">): Leaving {
  const [going, setGoing] = createSignal<(() => void) | null>(null);
  const stay = () => setGoing(null);
  const leave = (go: () => void) => {
    if (of.unsaved()) setGoing(() => go);
    else go();
  };
  const goOn = () => {
    const go = going();
    stay();
    go?.();
  };
  useBeforeLeave((event) => {
    if (!of.unsaved() || event.from.pathname === event.to) return;
    event.preventDefault();
    setGoing(() => () => event.retry(true));
  });
  const warn = (event: BeforeUnloadEvent) => {
    if (of.unsaved()) event.preventDefault();
  };
  addEventListener("beforeunload", warn);
  onCleanup(() => removeEventListener("beforeunload", warn));
  return { asking: () => going() !== null, leave, stay, goOn };
}
