import { type Accessor, createSignal, onCleanup } from "solid-js";

/** True while the page is being printed. */
export function createPrinting(onChange: () => void): Accessor<boolean> {
  const [printing, setPrinting] = createSignal(false);
  const change = (next: boolean) => () => {
    setPrinting(next);
    onChange();
  };
  const [begin, end] = [change(true), change(false)];
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  onCleanup(() => {
    removeEventListener("beforeprint", begin);
    removeEventListener("afterprint", end);
  });
  return printing;
}
