import type { InstitutionWithQuotas, Quota } from "@assize/core/nomination/schema.ts";

const counters = ["quotaPlaces", "heldPlaces", "nominatedPeople", "confirmedPeople", "declinedPeople"] as const;
type Sums = Readonly<Record<(typeof counters)[number], number>>;

const sumOf = (quotas: readonly Quota[], counter: (typeof counters)[number]): number =>
  quotas.reduce((all, quota) => all + quota[counter], 0);

/** An institution's places over all its categories. */
export const sums = ({ quotas }: Pick<InstitutionWithQuotas, "quotas">): Sums => ({
  quotaPlaces: sumOf(quotas, "quotaPlaces"),
  heldPlaces: sumOf(quotas, "heldPlaces"),
  nominatedPeople: sumOf(quotas, "nominatedPeople"),
  confirmedPeople: sumOf(quotas, "confirmedPeople"),
  declinedPeople: sumOf(quotas, "declinedPeople"),
});
