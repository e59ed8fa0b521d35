import type { Allocation, Registration } from "@assize/core/registration/schema.ts";
import { createSignal, onCleanup } from "solid-js";
import { createSendKey } from "../../lib/send-key.ts";
import { loadAllocation, loadLatestAllocation, startAllocation } from "./places-api.ts";

const lookEveryMs = 1000;

interface Steps {
  readonly approve: readonly Registration[];
  readonly waitlist: readonly Registration[];
}

/** An allocation that is applied: started here or found again, and watched until it is done. */
export function createApplying(conferenceId: string, onProgress: () => void) {
  const [shown, setShown] = createSignal<Allocation | null>(null);
  const [failure, setFailure] = createSignal<unknown>(null);
  const sendKey = createSendKey();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const look = async (id: string): Promise<void> => {
    try {
      show(await loadAllocation(conferenceId, id));
    } catch {
      // A lost connection ends nothing: the work goes on there, and the next look finds it.
      timer = setTimeout(() => void look(id), 3 * lookEveryMs);
    }
  };
  const show = (allocation: Allocation | null): void => {
    const before = shown();
    setShown(allocation);
    if (allocation === null) return;
    if (before !== null && allocation.tried !== before.tried) onProgress();
    if (allocation.state === "running") timer = setTimeout(() => void look(allocation.id), lookEveryMs);
  };
  const start = async ({ approve, waitlist }: Steps): Promise<boolean> => {
    setFailure(null);
    const steps = [
      ...approve.map(({ id }) => ({ registrationId: id, command: "approve" as const })),
      ...waitlist.map(({ id }) => ({ registrationId: id, command: "waitlist" as const })),
    ];
    try {
      show(await startAllocation(conferenceId, { steps }, sendKey({ steps })));
      return true;
    } catch (error) {
      setFailure(error);
      return false;
    }
  };
  void loadLatestAllocation(conferenceId).then(show, () => {});
  return { shown, failure, start };
}

export type Applying = ReturnType<typeof createApplying>;
