import { createSignal } from "solid-js";
import { textFor } from "../i18n/text.ts";
import { Problem } from "../lib/problem.ts";

export interface Toast {
  readonly text: string;
  readonly tone?: "success" | "error" | undefined;
  /** The way back, where there is one. */
  readonly undo?: (() => void | Promise<void>) | undefined;
}

interface ShownToast extends Toast {
  readonly id: number;
}

const [toasts, setToasts] = createSignal<readonly ShownToast[]>([]);
let lastId = 0;
const mostToasts = 3;

export { toasts };

/** Says in a corner what was done. An error that needs an answer belongs on the page, not here. */
export function showToast(toast: Toast): void {
  lastId += 1;
  const shown = { ...toast, id: lastId };
  setToasts((all) => [...all, shown].slice(-mostToasts));
}

export const dismissToast = (id: number): readonly ShownToast[] =>
  setToasts((all) => all.filter((one) => one.id !== id));

/** The words of a failure that has no better place. */
export function problemText(error: unknown): string {
  if (error instanceof Problem && error.code !== "network")
    return [error.title, error.detail].filter(Boolean).join(". ");
  return textFor(error instanceof Problem ? "shell.error.network.text" : "shell.failed") ?? "";
}

export const showProblem = (error: unknown): void => showToast({ text: problemText(error), tone: "error" });
