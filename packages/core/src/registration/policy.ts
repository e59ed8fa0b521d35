import type { RegistrationStatus } from "./terms.ts";

export const registrationCommands = ["approve", "decline", "waitlist", "promote", "cancel"] as const;
export type RegistrationCommand = (typeof registrationCommands)[number];

/** The lifecycle: every state and command has an answer; null means that the command makes no sense there. */
export const registrationLifecycle = {
  submitted: { approve: "confirmed", decline: "declined", waitlist: "waitlisted", promote: null, cancel: "cancelled" },
  confirmed: { approve: null, decline: "declined", waitlist: "waitlisted", promote: null, cancel: "cancelled" },
  waitlisted: { approve: "confirmed", decline: "declined", waitlist: null, promote: "confirmed", cancel: "cancelled" },
  declined: { approve: "confirmed", decline: null, waitlist: "waitlisted", promote: null, cancel: null },
  cancelled: { approve: null, decline: null, waitlist: null, promote: null, cancel: null },
} as const satisfies Record<RegistrationStatus, Record<RegistrationCommand, RegistrationStatus | null>>;

/** The state after a command, or null where it is refused. */
export const nextStatus = (status: RegistrationStatus, command: RegistrationCommand): RegistrationStatus | null =>
  registrationLifecycle[status][command];

type Counter = "takenPlaces" | "waitingPeople" | "submittedPeople";

const counterOf = {
  submitted: "submittedPeople",
  confirmed: "takenPlaces",
  waitlisted: "waitingPeople",
  declined: null,
  cancelled: null,
} as const satisfies Record<RegistrationStatus, Counter | null>;

/** How the category's counters move when a registration goes from one state to another. */
export function counterMoves(
  from: RegistrationStatus | null,
  to: RegistrationStatus,
): Partial<Record<Counter, number>> {
  const left = from === null ? null : counterOf[from];
  const entered = counterOf[to];
  return { ...(left && { [left]: -1 }), ...(entered && { [entered]: 1 }) };
}

interface Demand {
  readonly approval: "automatic" | "organizer";
  readonly quotaPlaces: number;
  readonly takenPlaces: number;
  readonly waitingPeople: number;
}

/** The state that a new registration gets: nobody passes those who wait. */
export function initialStatus(demand: Demand): "submitted" | "confirmed" | "waitlisted" {
  if (demand.approval === "organizer") return "submitted";
  return demand.takenPlaces < demand.quotaPlaces && demand.waitingPeople === 0 ? "confirmed" : "waitlisted";
}

/** Whether the person may still change or cancel. */
export const isOpen = (status: RegistrationStatus): boolean =>
  status === "submitted" || status === "confirmed" || status === "waitlisted";
