import { createSignal, onCleanup } from "solid-js";
import { loadDraftVersion } from "../planning/api.ts";
import type { Board } from "./board.ts";

const everyMs = 3000;

/** Looks every few seconds whether somebody else changed the draft; says how many sessions came in changed. */
export function createFollowing(conferenceId: string, board: Board, onChanged: (sessions: number) => void) {
  const [reachable, setReachable] = createSignal(true);
  let known = "";
  let busy = false;
  const look = async () => {
    if (busy || document.hidden || board.pending() > 0) return;
    busy = true;
    try {
      const version = await loadDraftVersion(conferenceId);
      setReachable(true);
      if (version === known || board.pending() > 0) return;
      const changed = await board.refresh();
      known = version;
      if (changed > 0) onChanged(changed);
    } catch {
      setReachable(false);
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void look(), everyMs);
  const seen = () => void look();
  document.addEventListener("visibilitychange", seen);
  onCleanup(() => {
    clearInterval(timer);
    document.removeEventListener("visibilitychange", seen);
  });
  return { reachable };
}
