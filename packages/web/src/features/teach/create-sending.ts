import { createSignal } from "solid-js";
import { Problem } from "../../lib/problem.ts";
import type { FieldMistake } from "../../ui/error-summary.tsx";

/** A sending of a form: under way, refused with what is wrong in which field, or done. */
export function createSending() {
  const [busy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<Problem | null>(null);
  const [attempt, setAttempt] = createSignal(0);
  /** What the work gives, or null where the server refused. */
  const run = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    setProblem(null);
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
      setAttempt((count) => count + 1);
      return null;
    } finally {
      setBusy(false);
    }
  };
  const errorAt = (pointer: string): string | undefined =>
    problem()?.errors.find((error) => error.pointer === pointer)?.detail;
  const mistakes = (): readonly FieldMistake[] =>
    (problem()?.errors ?? []).map(({ pointer, detail }) => ({ name: pointer, text: detail }));
  /** A refusal that is about no field. */
  const refusal = () => (mistakes().length === 0 ? problem() : null);
  return { busy, problem, attempt, run, errorAt, mistakes, refusal };
}

export type Sending = ReturnType<typeof createSending>;
