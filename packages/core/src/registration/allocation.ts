import { holdsPlace } from "./policy.ts";
import { plainInstitution, ruleKey } from "./rule-key.ts";
import type { CategoryWithPlaces, PlaceRuleView, Registration, WaitingReason } from "./schema.ts";

/** Why somebody is proposed: for the target, as the first of an institution, or by the order of arrival. */
export type ProposedFor = "target" | "first_of_institution" | "order";

/** What is proposed for somebody who waits for a decision or on the list, and why. */
export interface Proposal {
  readonly registration: Registration;
  readonly proposed: boolean;
  readonly why: ProposedFor | WaitingReason;
  /** The bound that is reached, where one is. */
  readonly limit: number | null;
}

export interface Demand {
  readonly registrations: readonly Registration[];
  readonly categories: readonly CategoryWithPlaces[];
  readonly rules: readonly PlaceRuleView[];
}

const inScope = (rule: PlaceRuleView, { categoryId }: Registration): boolean =>
  rule.categoryIds.length === 0 || rule.categoryIds.includes(categoryId);

const fullCode = {
  region: "region_full",
  institution: "institution_full",
  reserve: "reserve_full",
  women: "others_wait",
} as const satisfies Record<PlaceRuleView["by"], WaitingReason>;

/** A bound with how much of it is taken. */
interface Bound {
  readonly reason: WaitingReason;
  readonly limit: number;
  readonly taken: number;
}

/** The room as it would be: counted anew from the registrations, never from counters that another moment made. */
export class Room {
  readonly #demand: Pick<Demand, "categories" | "rules">;
  readonly #taken = new Map<string, number>();
  readonly #places = new Map<PlaceRuleView, { all: number; women: number }>();

  constructor({ categories, rules }: Pick<Demand, "categories" | "rules">, held: readonly Registration[]) {
    this.#demand = { categories, rules };
    for (const one of held) this.take(one);
  }

  #count(key: string): number {
    return this.#taken.get(key) ?? 0;
  }

  #keys(one: Registration): readonly { readonly key: string; readonly rule: PlaceRuleView }[] {
    return this.#demand.rules.flatMap((rule) => {
      const key = ruleKey(rule, one, plainInstitution);
      return key === null ? [] : [{ key: `${rule.id} ${key}`, rule }];
    });
  }

  take(one: Registration): void {
    const institution = `institution ${plainInstitution(one.institution)}`;
    const keys = [one.categoryId, institution, ...this.#keys(one).map(({ key }) => key)];
    for (const key of keys) this.#taken.set(key, this.#count(key) + 1);
    for (const rule of this.#demand.rules) {
      if (rule.by !== "women" || !inScope(rule, one)) continue;
      const before = this.#places.get(rule) ?? { all: 0, women: 0 };
      this.#places.set(rule, { all: before.all + 1, women: before.women + (one.sex === "female" ? 1 : 0) });
    }
  }

  bounds(one: Registration): readonly Bound[] {
    const limit = this.#demand.categories.find(({ id }) => id === one.categoryId)?.quotaPlaces ?? 0;
    return [
      { reason: "category_full", limit, taken: this.#count(one.categoryId) },
      ...this.#keys(one).map(({ key, rule }) => ({
        reason: fullCode[rule.by],
        limit: rule.limit,
        taken: this.#count(key),
      })),
    ];
  }

  /** Whether a target that covers this person is not reached: the share of women among the places with this one would be too low. */
  wantsWoman(one: Registration): boolean {
    return this.#demand.rules.some((rule) => {
      if (rule.by !== "women" || !inScope(rule, one)) return false;
      const { all, women } = this.#places.get(rule) ?? { all: 0, women: 0 };
      return women * 100 < rule.limit * (all + 1);
    });
  }

  isFirstOfInstitution({ institution }: Registration): boolean {
    return this.#count(`institution ${plainInstitution(institution)}`) === 0;
  }
}

const byArrival = (a: Registration, b: Registration): number =>
  a.submittedAt < b.submittedAt ? -1 : a.submittedAt > b.submittedAt ? 1 : a.id < b.id ? -1 : 1;

/** Who comes first: whom a target wants, then who is the first of an institution, then who came first. Smaller is earlier. */
const rank = (room: Room, one: Registration): number =>
  (room.wantsWoman(one) && one.sex !== "female" ? 2 : 0) + (room.isFirstOfInstitution(one) ? 0 : 1);

function whyProposed(room: Room, one: Registration, left: readonly Registration[]): ProposedFor {
  const earlier = left.filter((other) => other.categoryId === one.categoryId && byArrival(other, one) < 0);
  if (earlier.length === 0) return "order";
  if (one.sex === "female" && room.wantsWoman(one) && earlier.some(({ sex }) => sex !== "female")) return "target";
  return room.isFirstOfInstitution(one) ? "first_of_institution" : "order";
}

const fits = (room: Room, one: Registration): boolean => room.bounds(one).every(({ taken, limit }) => taken < limit);

function best(room: Room, left: readonly Registration[]): Registration | null {
  let found: { readonly one: Registration; readonly rank: number } | null = null;
  for (const one of left) {
    if (found?.rank === 0) break;
    if (!fits(room, one)) continue;
    const its = rank(room, one);
    if (found === null || its < found.rank) found = { one, rank: its };
  }
  return found?.one ?? null;
}

function refused(room: Room, registration: Registration): Proposal {
  const full = room.bounds(registration).find(({ taken, limit }) => taken >= limit);
  return { registration, proposed: false, why: full?.reason ?? "others_wait", limit: full?.limit ?? null };
}

/** Who may be decided on: whoever waits for a decision or on the list. */
export const isDemand = ({ status }: Registration): boolean => status === "submitted" || status === "waitlisted";

/** The room with those who hold a place. */
export const roomOf = ({ registrations, categories, rules }: Demand): Room =>
  new Room(
    { categories, rules },
    registrations.filter(({ status }) => holdsPlace(status)),
  );

/**
 * Proposes who is confirmed: within every quota and sub-quota, steered by the targets, as many as fit. The same demand gives the same proposal in
 * whichever order it is read. Nothing is decided by it: a person looks, changes and applies.
 */
export function proposeAllocation(demand: Demand): readonly Proposal[] {
  const room = roomOf(demand);
  let left: readonly Registration[] = demand.registrations.filter(isDemand).toSorted(byArrival);
  const proposals: Proposal[] = [];
  for (let one = best(room, left); one !== null; one = best(room, left)) {
    const chosen = one;
    proposals.push({ registration: chosen, proposed: true, why: whyProposed(room, chosen, left), limit: null });
    room.take(chosen);
    left = left.filter((other) => other !== chosen);
  }
  return [...proposals, ...left.map((one) => refused(room, one))];
}

/** A bound that a choice of people goes over. */
export interface Excess {
  readonly reason: WaitingReason;
  readonly limit: number;
  readonly people: readonly Registration[];
}

/** Who of those chosen does not fit, in the order in which they would be confirmed. */
export function excessOf(demand: Demand, chosen: readonly Registration[]): readonly Excess[] {
  const room = roomOf(demand);
  const found = new Map<string, Excess>();
  for (const one of chosen) {
    const full = room.bounds(one).find(({ taken, limit }) => taken >= limit);
    if (full === undefined) room.take(one);
    else {
      const key = `${full.reason} ${full.limit}`;
      found.set(key, { ...full, people: [...(found.get(key)?.people ?? []), one] });
    }
  }
  return [...found.values()];
}
