import type { Institution, Nomination } from "./schema.ts";
import type { NominationStatus } from "./terms.ts";

export const nominationCommands = ["confirm", "decline", "replace", "withdraw", "restore", "expire"] as const;
export type NominationCommand = (typeof nominationCommands)[number];

/** The lifecycle: every state and command has an answer; null means that the command makes no sense there. */
export const nominationLifecycle = {
  nominated: {
    confirm: "confirmed",
    decline: "declined",
    replace: "replaced",
    withdraw: "withdrawn",
    restore: null,
    expire: "expired",
  },
  confirmed: {
    confirm: null,
    decline: "declined",
    replace: "replaced",
    withdraw: "withdrawn",
    restore: null,
    expire: null,
  },
  declined: { confirm: null, decline: null, replace: "replaced", withdraw: null, restore: "nominated", expire: null },
  replaced: { confirm: null, decline: null, replace: null, withdraw: null, restore: null, expire: null },
  withdrawn: { confirm: null, decline: null, replace: null, withdraw: null, restore: "nominated", expire: null },
  expired: { confirm: null, decline: null, replace: "replaced", withdraw: null, restore: "nominated", expire: null },
} as const satisfies Record<NominationStatus, Record<NominationCommand, NominationStatus | null>>;

/** The state after a command, or null where it is refused. */
export const nextStatus = (status: NominationStatus, command: NominationCommand): NominationStatus | null =>
  nominationLifecycle[status][command];

/** Whether a nomination in this state takes one of the institution's places. */
export const holdsPlace = (status: NominationStatus): boolean => status === "nominated" || status === "confirmed";

const counters = ["heldPlaces", "nominatedPeople", "confirmedPeople", "declinedPeople"] as const;
type Counter = (typeof counters)[number];

const countedAs = {
  nominated: ["heldPlaces", "nominatedPeople"],
  confirmed: ["heldPlaces", "confirmedPeople"],
  declined: ["declinedPeople"],
  replaced: [],
  withdrawn: [],
  expired: [],
} as const satisfies Record<NominationStatus, readonly Counter[]>;

/** How the quota's counters move when people leave and enter these states in one step. */
export function counterMoves(
  left: readonly NominationStatus[],
  entered: readonly NominationStatus[],
): Partial<Record<Counter, number>> {
  const count = (states: readonly NominationStatus[], counter: Counter): number =>
    states.filter((status) => countedAs[status].some((one) => one === counter)).length;
  const moves = counters.map((counter) => [counter, count(entered, counter) - count(left, counter)] as const);
  return Object.fromEntries(moves.filter(([, by]) => by !== 0));
}

/** Whether the institution may still nominate. */
export const nominationsOpen = ({ nominateUntil }: Pick<Institution, "nominateUntil">, now: Date): boolean =>
  now.toISOString() <= nominateUntil;

/** Whether nominees may still answer and the institution may still replace. */
export const answersOpen = ({ replaceUntil }: Pick<Institution, "replaceUntil">, now: Date): boolean =>
  now.toISOString() <= replaceUntil;

const dayMs = 86_400_000;
const daysFrom = (instant: string, days: number): string => new Date(Date.parse(instant) + days * dayMs).toISOString();

interface Step {
  readonly name: string;
  readonly at: string;
}

const dueOf = (steps: readonly Step[], since: string, done: readonly string[], now: Date): readonly string[] =>
  steps.filter(({ name, at }) => at > since && at <= now.toISOString() && !done.includes(name)).map(({ name }) => name);

/** Steps of the plan that a reminder to the institution would fulfil now: a week and a day before the deadline. */
export function institutionRemindersDue(
  { nominateUntil, invitedAt, remindersSent }: Pick<Institution, "nominateUntil" | "invitedAt" | "remindersSent">,
  now: Date,
): readonly string[] {
  if (now.toISOString() > nominateUntil) return [];
  const steps = [7, 1].map((days) => ({ name: `deadline-${days}`, at: daysFrom(nominateUntil, -days) }));
  return dueOf(steps, invitedAt, remindersSent, now);
}

/** Steps of the plan for a nominee who has not answered: three days after the letter, and two before the cut-off. */
export function nomineeRemindersDue(
  { statusSince, remindersSent, status }: Pick<Nomination, "statusSince" | "remindersSent" | "status">,
  { replaceUntil }: Pick<Institution, "replaceUntil">,
  now: Date,
): readonly string[] {
  if (status !== "nominated" || now.toISOString() > replaceUntil) return [];
  const steps = [
    { name: "after-3", at: daysFrom(statusSince, 3) },
    { name: "before-2", at: daysFrom(replaceUntil, -2) },
  ];
  return dueOf(steps, statusSince, remindersSent, now);
}
