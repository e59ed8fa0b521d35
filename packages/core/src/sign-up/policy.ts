import type { SignUpRules } from "../agenda/sign-up-schema.ts";
import type { SignUpStatus } from "./terms.ts";

/** Nobody is signed up: there is no item. */
export const signUpStates = ["none", "placed", "waiting"] as const;
export type SignUpState = (typeof signUpStates)[number];

export const signUpCommands = ["place", "wait", "promote", "withdraw", "free"] as const;
export type SignUpCommand = (typeof signUpCommands)[number];

/** The lifecycle: every state and command has an answer; null means that the command makes no sense there. */
export const signUpLifecycle = {
  none: { place: "placed", wait: "waiting", promote: null, withdraw: null, free: null },
  placed: { place: null, wait: null, promote: null, withdraw: "none", free: "none" },
  waiting: { place: null, wait: null, promote: "placed", withdraw: "none", free: "none" },
} as const satisfies Record<SignUpState, Record<SignUpCommand, SignUpState | null>>;

/** The state after a command, or null where it is refused. */
export const nextState = (state: SignUpState, command: SignUpCommand): SignUpState | null =>
  signUpLifecycle[state][command];

/** How the counters of a session move between two states. */
export function counterMoves(from: SignUpState, to: SignUpState) {
  const by = (status: SignUpStatus): number => Number(to === status) - Number(from === status);
  return { takenPlaces: by("placed"), waitingPeople: by("waiting") };
}

/** Whether whoever comes now lines up: a free place belongs to those who wait. */
export const linesUp = ({ capacityPlaces, takenPlaces, waitingPeople }: SignUpRules): boolean =>
  takenPlaces >= capacityPlaces || waitingPeople > 0;

/** Whether a place is free for those who wait. */
export const servesLine = ({ capacityPlaces, takenPlaces, waitingPeople }: SignUpRules): boolean =>
  takenPlaces < capacityPlaces && waitingPeople > 0;

/**
 * Whether people may sign up at a moment; without a last moment they may until the session begins. The demo shows a conference of years ago as if it
 * were to come.
 */
export function signUpWindow(
  { opensAt, closesAt }: Pick<SignUpRules, "opensAt" | "closesAt">,
  session: { readonly startsAt: string },
  { demo, now }: { readonly demo: boolean; readonly now: Date },
): "open" | "not_yet" | "closed" {
  const at = now.toISOString();
  if (demo) return "open";
  if (opensAt !== undefined && at < opensAt) return "not_yet";
  return at < (closesAt ?? session.startsAt) ? "open" : "closed";
}
