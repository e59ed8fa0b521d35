import { nextStatus, type RegistrationCommand } from "@assize/core/registration/policy.ts";
import type { Registration } from "@assize/core/registration/schema.ts";

/** What an organizer can do with a selection. */
export const decisions = ["approve", "offer", "decline", "waitlist"] as const satisfies readonly RegistrationCommand[];
export type Decision = (typeof decisions)[number];

/** The registrations in whose status the decision makes sense. */
export const decidable = (selected: readonly Registration[], decision: Decision): readonly Registration[] =>
  selected.filter(({ status }) => nextStatus(status, decision) !== null);

export interface Refusal {
  readonly registration: Registration;
  /** Why, in words. */
  readonly why: string;
}

export interface Outcome {
  readonly done: readonly Registration[];
  readonly refused: readonly Refusal[];
}

interface Work {
  readonly registrations: readonly Registration[];
  readonly apply: (registration: Registration) => Promise<Registration>;
  readonly reasonOf: (error: unknown) => string;
  readonly onProgress: (outcome: Outcome) => void;
}

/** Decides one registration after the other, in the order they came: who came first gets the place. */
export async function decideEach({ registrations, apply, reasonOf, onProgress }: Work): Promise<Outcome> {
  let outcome: Outcome = { done: [], refused: [] };
  for (const registration of registrations) {
    try {
      outcome = { ...outcome, done: [...outcome.done, await apply(registration)] };
    } catch (error) {
      outcome = { ...outcome, refused: [...outcome.refused, { registration, why: reasonOf(error) }] };
    }
    onProgress(outcome);
  }
  return outcome;
}
