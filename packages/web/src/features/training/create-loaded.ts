import { createEffect, createResource, createSignal, on } from "solid-js";

/**
 * What the server gives for a key: the page waits for the first answer, and stays as it is while later ones come.
 * Null where there is no key.
 */
export function createLoaded<K extends string, T>(key: () => K | null, load: (key: K) => Promise<T>) {
  const [first] = createResource(key, load);
  const [newer, setNewer] = createSignal<{ readonly value: T } | null>(null);
  createEffect(on(key, () => setNewer(null), { defer: true }));
  const value = (): T | undefined => {
    const known = newer();
    return known ? known.value : first();
  };
  return {
    value,
    /** Shows a change before the server has told it again. */
    show: (change: (known: T) => T): void => {
      const known = value();
      if (known !== undefined) setNewer({ value: change(known) });
    },
    /** Asks the server again. @throws Problem */
    refresh: async (): Promise<void> => {
      const wanted = key();
      if (wanted === null) return;
      const fresh = await load(wanted);
      if (key() === wanted) setNewer({ value: fresh });
    },
  };
}
