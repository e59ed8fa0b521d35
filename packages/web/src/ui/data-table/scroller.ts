import { type Accessor, createSignal, onCleanup, onMount } from "solid-js";

interface Scroller {
  /** Null until it stands in the page. */
  readonly scroller: Accessor<HTMLElement | null>;
  /** For the `ref` of the element. */
  readonly setScroller: (element: HTMLElement) => void;
}

/**
 * The element in which rows scroll, once it stands in the page. Before that (made while the page still waits for data) it belongs to no window: the
 * virtualizer would find nothing to observe, would not look at the same element again, and would draw no row for good.
 */
export function createScroller(): Scroller {
  const [scroller, found] = createSignal<HTMLElement | null>(null);
  const setScroller = (element: HTMLElement): void => {
    const look = (): boolean => {
      if (element.isConnected) found(element);
      return element.isConnected;
    };
    onMount(() => {
      if (look()) return;
      // Its size changes from nothing when it comes into the page.
      const observer = new ResizeObserver(() => look() && observer.disconnect());
      observer.observe(element);
      onCleanup(() => observer.disconnect());
    });
  };
  return { scroller, setScroller };
}
