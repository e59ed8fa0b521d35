import type { PersonalAgendaView } from "@assize/core/personal-agenda/schema.ts";

export type Reminder = PersonalAgendaView["reminderMinutes"];

/** One's own agenda as this device keeps it, with what the server has not heard yet. */
export interface OwnAgenda {
  /** Whose it is; null for a reader who has not signed in. */
  readonly owner: string | null;
  readonly sessionIds: readonly string[];
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** The reminder to be set, where the server has not heard of it. */
  readonly setReminder?: Reminder | undefined;
  readonly reminderMinutes: Reminder;
  readonly calendarPath: string | null;
  /** Of the sessions, where the person has a place by sign-up: they go with the place. */
  readonly placed: readonly string[];
}

export const nothingOwn: OwnAgenda = {
  owner: null,
  sessionIds: [],
  add: [],
  remove: [],
  reminderMinutes: 15,
  calendarPath: null,
  placed: [],
};

const without = (ids: readonly string[], gone: readonly string[]): string[] => ids.filter((id) => !gone.includes(id));
const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

/** How many changes the server has not heard of. */
export const waitingOf = (own: OwnAgenda): number =>
  own.add.length + own.remove.length + (own.setReminder === undefined ? 0 : 1);

/** Puts a session in, or takes it out. */
export function toggled(own: OwnAgenda, id: string): OwnAgenda {
  if (own.placed.includes(id)) return own;
  if (own.sessionIds.includes(id)) {
    return {
      ...own,
      sessionIds: without(own.sessionIds, [id]),
      add: without(own.add, [id]),
      remove: union(own.remove, [id]),
    };
  }
  return { ...own, sessionIds: [...own.sessionIds, id], add: union(own.add, [id]), remove: without(own.remove, [id]) };
}

export const withReminder = (own: OwnAgenda, reminderMinutes: Reminder): OwnAgenda => ({
  ...own,
  reminderMinutes,
  setReminder: reminderMinutes,
});

/** After signing in: what was chosen before goes along; what another person left on this device does not. */
export function claimed(own: OwnAgenda, personId: string): OwnAgenda {
  if (own.owner === personId) return own;
  if (own.owner !== null) return { ...nothingOwn, owner: personId };
  return { ...own, owner: personId, add: own.sessionIds, remove: [] };
}

export interface Sending {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly reminderMinutes?: Reminder | undefined;
}

/** What one request can carry of what waits. */
export const nextSending = (own: OwnAgenda, most: number): Sending => ({
  add: own.add.slice(0, most),
  remove: own.remove.slice(0, most),
  ...(own.setReminder !== undefined && { reminderMinutes: own.setReminder }),
});

/** After an answer: what the server holds, and what the reader changed meanwhile. */
export function answered(own: OwnAgenda, sent: Sending, view: PersonalAgendaView): OwnAgenda {
  const add = without(own.add, sent.add);
  const remove = without(own.remove, sent.remove);
  const heard = own.setReminder === sent.reminderMinutes;
  return {
    owner: own.owner,
    sessionIds: union(without(view.sessionIds, remove), add),
    add,
    remove,
    setReminder: heard ? undefined : own.setReminder,
    reminderMinutes: heard ? view.reminderMinutes : own.reminderMinutes,
    calendarPath: view.calendarPath,
    placed: view.placedSessionIds,
  };
}

/** What a device kept; nothing where it cannot be read. */
export function readOwn(text: string | null): OwnAgenda {
  if (text === null) return nothingOwn;
  try {
    const own: Partial<OwnAgenda> = JSON.parse(text);
    return Array.isArray(own.sessionIds) ? { ...nothingOwn, ...own } : nothingOwn;
  } catch {
    return nothingOwn;
  }
}

interface Slot {
  readonly id: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Of each chosen session the others that are on at the same time. */
export function clashesAmong<S extends Slot>(chosen: readonly S[]): ReadonlyMap<string, readonly S[]> {
  const clash = (a: Slot) => (b: Slot) => a.id !== b.id && a.startsAt < b.endsAt && b.startsAt < a.endsAt;
  return new Map(chosen.map((one) => [one.id, chosen.filter(clash(one))]));
}
