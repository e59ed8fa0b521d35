import type { Grant } from "../shared/grant.ts";
import type { PairView } from "./schema.ts";

interface Account {
  readonly id: string;
  readonly grants: readonly Grant[];
}

/**
 * Why somebody may not merge two accounts, or null. Whoever gives the own account another one's roles, or an account with a role for the whole
 * platform away, would give themselves power: that is an administrator's.
 */
export function mergeRefusal(
  caller: { readonly personId: string; readonly administers: boolean } | null,
  people: readonly Account[],
): PairView["refusal"] {
  if (caller === null || caller.administers) return null;
  const power = people.some(
    ({ id, grants }) => id === caller.personId || grants.some(({ scopeType }) => scopeType === "platform"),
  );
  return power ? "merge_needs_administrator" : null;
}
