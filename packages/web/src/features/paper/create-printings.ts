import type { Printing } from "@assize/core/document/schema.ts";
import { createSignal, onCleanup } from "solid-js";
import { loadPrintings } from "./api.ts";

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
