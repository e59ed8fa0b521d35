import type { Call, Submission } from "./schema.ts";
import type { CallWindow, Decision, SubmissionCommand, SubmissionState } from "./terms.ts";

/** Whether people may propose now, and if not, why. */
export function callWindow({ opensAt, closesAt }: Pick<Call, "opensAt" | "closesAt">, now: Date): CallWindow {
  const at = now.toISOString();
  if (at < opensAt) return "not_yet";
  return at < closesAt ? "open" : "closed";
}

/** What a submission is after each command; null where the command is refused. A draft that is discarded is gone, and stands here as itself. */
const afterCommand = {
  draft: {
    keep: "draft",
    submit: "submitted",
    withdraw: null,
    discard: "draft",
    accept: null,
    wait: null,
    decline: null,
    reopen: null,
  },
  submitted: {
    keep: null,
    submit: "submitted",
    withdraw: "withdrawn",
    discard: null,
    accept: "accepted",
    wait: "waiting",
    decline: "declined",
    reopen: "submitted",
  },
  accepted: {
    keep: null,
    submit: "accepted",
    withdraw: "withdrawn",
    discard: null,
    accept: "accepted",
    wait: "waiting",
    decline: "declined",
    reopen: "submitted",
  },
  waiting: {
    keep: null,
    submit: "waiting",
    withdraw: "withdrawn",
    discard: null,
    accept: "accepted",
    wait: "waiting",
    decline: "declined",
    reopen: "submitted",
  },
  declined: {
    keep: null,
    submit: "declined",
    withdraw: "withdrawn",
    discard: null,
    accept: "accepted",
    wait: "waiting",
    decline: "declined",
    reopen: "submitted",
  },
  withdrawn: {
    keep: null,
    submit: "submitted",
    withdraw: "withdrawn",
    discard: null,
    accept: null,
    wait: null,
    decline: null,
    reopen: null,
  },
} as const satisfies Record<SubmissionState, Record<SubmissionCommand, SubmissionState | null>>;

type Standing = Pick<Submission, "state" | "told">;

/**
 * What a submission is after a command; null where it is refused. Whoever was told a decision changes the text no more, and a refused one is not
 * withdrawn; before that a decision shows in nothing that the author can do.
 */
export function stateAfter({ state, told }: Standing, command: SubmissionCommand): SubmissionState | null {
  if (command === "submit" && told !== null && state !== "withdrawn") return null;
  if (command === "withdraw" && told === "declined" && state !== "withdrawn") return null;
  return afterCommand[state][command];
}

/** What the author is shown: a decision only once its letter went out. */
export const shownState = ({ state, told }: Standing): SubmissionState =>
  state === "draft" || state === "withdrawn" ? state : (told ?? "submitted");

const isDecided = (state: SubmissionState): state is Decision =>
  state === "accepted" || state === "waiting" || state === "declined";

/** A decision that the author has not been told. */
export const awaitsLetter = ({ state, told }: Standing): boolean => isDecided(state) && state !== told;
