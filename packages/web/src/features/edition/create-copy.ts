import type { EditionCopy } from "@assize/core/edition/schema.ts";
import { createSignal, onCleanup } from "solid-js";
import { Problem } from "../../lib/problem.ts";
import { loadCopy } from "./api.ts";

const lookEveryMs = 500;

/** How far a copy is, looked at while it is under way; the work goes on whether or not anybody looks. Null before the first look, and where there is none. */
export function createCopy(conferenceId: string) {
  const [copy, setCopy] = createSignal<EditionCopy | null>(null);
  const [missing, setMissing] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gone = false;
  onCleanup(() => {
    gone = true;
    clearTimeout(timer);
  });
  const look = async (): Promise<void> => {
    try {
      const found = await loadCopy(conferenceId);
      setCopy(found);
      if (found.state === "finished") return;
    } catch (error) {
      // A lost connection ends nothing: the next look finds the work where it is.
      if (error instanceof Problem && error.status === 404) return void setMissing(true);
    }
    if (!gone) timer = setTimeout(() => void look(), lookEveryMs);
  };
  void look();
  return { copy, missing };
}
