import type { Registration } from "@assize/core/registration/schema.ts";
import { createSignal } from "solid-js";
import { Problem } from "../../lib/problem.ts";
import { problemText } from "../../ui/toast.ts";
import { command } from "./api.ts";
import { type Decision, decidable, decideEach, type Outcome } from "./decide-each.ts";
import { errorWords } from "./error-words.ts";

interface Asked {
  readonly decision: Decision;
  /** Those on whom it makes sense, who came first first. */
  readonly registrations: readonly Registration[];
  readonly skipped: number;
}

/** Where the refusal names the bound that is reached, that says more than the problem in general. */
const reasonOf = (error: unknown): string =>
  (error instanceof Problem && errorWords(error.errors[0])) || problemText(error);

const nothingYet: Outcome = { done: [], refused: [] };

/** A decision about a selection: asked, under way, and told. */
export function createDecision(onChanged: (changed: Registration) => void) {
  const [asked, setAsked] = createSignal<Asked | null>(null);
  const [outcome, setOutcome] = createSignal<Outcome>(nothingYet);
  const [stage, setStage] = createSignal<"asking" | "working" | "told">("asking");
  const ask = (decision: Decision, selected: readonly Registration[]) => {
    const registrations = decidable(selected, decision).toSorted((a, b) => a.submittedAt.localeCompare(b.submittedAt));
    setOutcome(nothingYet);
    setStage("asking");
    setAsked({ decision, registrations, skipped: selected.length - registrations.length });
  };
  const run = async (reason: string): Promise<void> => {
    const work = asked();
    if (work === null) return;
    setStage("working");
    const told = await decideEach({
      registrations: work.registrations,
      apply: async (registration) => {
        const changed = await command(registration, work.decision, reason);
        onChanged(changed);
        return changed;
      },
      reasonOf,
      onProgress: setOutcome,
    });
    setOutcome(told);
    setStage("told");
  };
  return { asked, outcome, stage, ask, run, close: () => setAsked(null) };
}

export type DecisionWork = ReturnType<typeof createDecision>;
