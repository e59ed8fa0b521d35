import type { Category, Registration } from "./schema.ts";
import type { FreedPlaces, RegistrationStatus } from "./terms.ts";

export const registrationCommands = [
  "approve",
  "decline",
  "waitlist",
  "promote",
  "offer",
  "accept",
  "expire",
  "cancel",
] as const;
export type RegistrationCommand = (typeof registrationCommands)[number];

const never = {
  approve: null,
  decline: null,
  waitlist: null,
  promote: null,
  offer: null,
  accept: null,
  expire: null,
  cancel: null,
} as const satisfies Record<RegistrationCommand, null>;

/** The lifecycle: every state and command has an answer; null means that the command makes no sense there. */
export const registrationLifecycle = {
  submitted: {
    ...never,
    approve: "confirmed",
    decline: "declined",
    waitlist: "waitlisted",
    offer: "offered",
    cancel: "cancelled",
  },
  offered: {
    ...never,
    approve: "confirmed",
    decline: "declined",
    waitlist: "waitlisted",
    accept: "confirmed",
    expire: "waitlisted",
    cancel: "cancelled",
  },
  confirmed: { ...never, decline: "declined", waitlist: "waitlisted", cancel: "cancelled" },
  waitlisted: {
    ...never,
    approve: "confirmed",
    decline: "declined",
    promote: "confirmed",
    offer: "offered",
    cancel: "cancelled",
  },
  declined: { ...never, approve: "confirmed", waitlist: "waitlisted" },
  cancelled: never,
} as const satisfies Record<RegistrationStatus, Record<RegistrationCommand, RegistrationStatus | null>>;

/** The state after a command, or null where it is refused. */
export const nextStatus = (status: RegistrationStatus, command: RegistrationCommand): RegistrationStatus | null =>
  registrationLifecycle[status][command];

const counters = ["takenPlaces", "offeredPeople", "waitingPeople", "submittedPeople"] as const;
type Counter = (typeof counters)[number];

const countedAs = {
  submitted: ["submittedPeople"],
  offered: ["takenPlaces", "offeredPeople"],
  confirmed: ["takenPlaces"],
  waitlisted: ["waitingPeople"],
  declined: [],
  cancelled: [],
} as const satisfies Record<RegistrationStatus, readonly Counter[]>;

/** Whether a registration in this state takes a place: an offered place is held until its deadline. */
export const holdsPlace = (status: RegistrationStatus): boolean => status === "confirmed" || status === "offered";

/** How a category's counters move when a registration goes from one state to another; null: it comes from, or goes, elsewhere. */
export function counterMoves(
  from: RegistrationStatus | null,
  to: RegistrationStatus | null,
): Partial<Record<Counter, number>> {
  const counts = (status: RegistrationStatus | null, counter: Counter): number =>
    status !== null && countedAs[status].some((one) => one === counter) ? 1 : 0;
  const moves = counters.map((counter) => [counter, counts(to, counter) - counts(from, counter)] as const);
  return Object.fromEntries(moves.filter(([, by]) => by !== 0));
}

/** Whether the person may still change or cancel. */
export const isOpen = (status: RegistrationStatus): boolean =>
  status === "submitted" || status === "offered" || status === "confirmed" || status === "waitlisted";

/** Whether the category's own dates let people register now. */
export function categoryWindow(
  { opensAt, closesAt }: Pick<Category, "opensAt" | "closesAt">,
  now: Date,
): "open" | "not_yet" | "closed" {
  const at = now.toISOString();
  if (opensAt !== undefined && at < opensAt) return "not_yet";
  return closesAt !== undefined && at >= closesAt ? "closed" : "open";
}

/** What happens with a place that becomes free while somebody waits. */
export const freedPlacesOf = ({ freedPlaces, approval }: Pick<Category, "freedPlaces" | "approval">): FreedPlaces =>
  freedPlaces ?? (approval === "automatic" ? "confirm" : "organizer");

const hourMs = 3_600_000;

/** Until when a place that is offered now is held. */
export const offeredUntil = ({ offerHours = 48 }: Pick<Category, "offerHours">, now: Date): string =>
  new Date(now.getTime() + offerHours * hourMs).toISOString();

const ahead = [
  "confirmed",
  "offered",
  "waitlisted",
  "submitted",
  "declined",
  "cancelled",
] as const satisfies RegistrationStatus[];
type Standing = Pick<Registration, "status" | "statusSince">;

/** Of two registrations of one person in a conference, the one nearer to a place; of two alike, the one that has been so longer. */
export function furtherAhead<One extends Standing>(a: One, b: One): One {
  const by = ahead.indexOf(a.status) - ahead.indexOf(b.status);
  if (by !== 0) return by < 0 ? a : b;
  return a.statusSince <= b.statusSince ? a : b;
}
