import type { Printing } from "@assize/core/document/schema.ts";
import { createSignal, onCleanup } from "solid-js";
import { loadPrinting, loadPrintings } from "./api.ts";

const lookEveryMs = 1000;
const isUnderWay = ({ state }: Printing): boolean => state !== "finished" && state !== "removed";

/** The latest printings, looked at while one is under way; the work goes on whether or not anybody looks. */
export function createPrintings(conferenceId: string) {
  const [all, setAll] = createSignal<readonly Printing[] | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    const found = await loadPrintings(conferenceId).catch(() => null);
    if (found !== null) setAll(found);
    // A lost connection ends nothing: the next look finds the work where it is.
    if (found === null || found.some(isUnderWay)) timer = setTimeout(() => void look(), lookEveryMs);
  };
  void look();
  return { all, look };
}

/** One printing that was just begun, looked at until it is done. */
export function createWatch() {
  const [of, setOf] = createSignal<Printing | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const watch = (known: Printing): void => {
    setOf(known);
    if (isUnderWay(known))
      timer = setTimeout(() => void loadPrinting(known).then(watch, () => watch(known)), lookEveryMs);
  };
  return { of, watch };
}
