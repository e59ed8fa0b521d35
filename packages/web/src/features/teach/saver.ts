/** Where a text stands between the keyboard and the server. */
export type SaveState = "saved" | "waiting" | "saving" | "offline" | "invalid" | "conflict";
export type SaveOutcome = Exclude<SaveState, "waiting" | "saving">;

interface SaverOptions<T> {
  readonly save: (value: T) => Promise<SaveOutcome>;
  readonly onState: (state: SaveState) => void;
  /** How long a pause in the typing starts the saving. */
  readonly pauseMs?: number;
}

/** Saves what is written, one sending at a time, always the newest; a conflict stops it until it is settled. */
export function createSaver<T>({ save, onState, pauseMs = 1500 }: SaverOptions<T>) {
  let pending: { readonly value: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let blocked = false;
  const plan = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), pauseMs);
  };
  const run = async (): Promise<void> => {
    clearTimeout(timer);
    if (busy || blocked || pending === null) return;
    const { value } = pending;
    pending = null;
    busy = true;
    onState("saving");
    const outcome = await save(value);
    busy = false;
    if (outcome !== "saved") pending ??= { value };
    blocked = outcome === "conflict";
    if (outcome === "saved" && pending !== null) {
      onState("waiting");
      plan();
    } else onState(outcome);
  };
  return {
    /** Something was written. */
    change(value: T): void {
      pending = { value };
      if (blocked) return;
      if (!busy) onState("waiting");
      plan();
    },
    /** Saves at once what waits: the page is left, or the connection is back. */
    flush: run,
    /** The newest text that is not saved, or null. */
    unsaved: (): T | null => pending?.value ?? null,
    /** Ends a conflict: sends what waits again, or forgets it. */
    async settle(choice: "keep" | "forget"): Promise<void> {
      blocked = false;
      if (choice === "keep") return run();
      pending = null;
      onState("saved");
    },
  };
}
