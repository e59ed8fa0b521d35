import { excessOf, isDemand, proposeAllocation } from "@assize/core/registration/allocation.ts";
import { holdsPlace } from "@assize/core/registration/policy.ts";
import type { CategoryWithPlaces, PlaceRuleView, Registration } from "@assize/core/registration/schema.ts";
import { createMemo, createSignal } from "solid-js";

interface Demand {
  readonly registrations: readonly Registration[];
  readonly categories: readonly CategoryWithPlaces[];
  readonly rules: readonly PlaceRuleView[];
}

/** A proposal, what the organizer made of it, and what the room would be. */
export function createAllocation(demand: () => Demand) {
  const proposals = createMemo(() => proposeAllocation(demand()));
  const proposed = createMemo(
    () => new Set(proposals().flatMap(({ proposed: yes, registration }) => (yes ? [registration.id] : []))),
  );
  const [own, setOwn] = createSignal<ReadonlySet<string> | null>(null);
  const chosenIds = (): ReadonlySet<string> => own() ?? proposed();
  const chosen = createMemo(() =>
    proposals().flatMap(({ registration }) => (chosenIds().has(registration.id) ? [registration] : [])),
  );
  const others = createMemo(() => demand().registrations.filter((one) => isDemand(one) && !chosenIds().has(one.id)));
  const held = createMemo(() => demand().registrations.filter(({ status }) => holdsPlace(status)));
  const excess = createMemo(() => excessOf(demand(), chosen()));
  /** Those whom the rest of the work would put on the waiting list. */
  const undecided = createMemo(() => others().filter(({ status }) => status === "submitted"));
  return {
    proposals,
    chosenIds,
    chosen,
    others,
    excess,
    undecided,
    inRoom: (): readonly Registration[] => [...held(), ...chosen()],
    isOwn: () => own() !== null,
    choose: (ids: ReadonlySet<string>) => setOwn(ids),
    reset: () => setOwn(null),
  };
}

export type AllocationWork = ReturnType<typeof createAllocation>;
