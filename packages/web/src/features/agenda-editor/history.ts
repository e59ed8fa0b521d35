import { createSignal } from "solid-js";

interface Step {
  readonly undo: () => void;
  readonly redo: () => void;
}

const deepest = 200;

/** What was done, to be taken back and done again. */
export function createHistory() {
  const [done, setDone] = createSignal<readonly Step[]>([]);
  const [undone, setUndone] = createSignal<readonly Step[]>([]);
  return {
    push: (step: Step) => {
      setDone((all) => [...all, step].slice(-deepest));
      setUndone([]);
    },
    canUndo: () => done().length > 0,
    canRedo: () => undone().length > 0,
    undo: (): boolean => {
      const step = done().at(-1);
      if (step === undefined) return false;
      setDone((all) => all.slice(0, -1));
      setUndone((all) => [...all, step]);
      step.undo();
      return true;
    },
    redo: (): boolean => {
      const step = undone().at(-1);
      if (step === undefined) return false;
      setUndone((all) => all.slice(0, -1));
      setDone((all) => [...all, step]);
      step.redo();
      return true;
    },
  };
}
