import { isWithin } from "@assize/core/agenda/policy.ts";
import type { PlaceInput } from "@assize/core/agenda/schema.ts";
import type { BoardState } from "./board-state.ts";

type Places = ReadonlyMap<string, PlaceInput>;

/** Lets through only what the reader may plan: sessions that are theirs, and that stay theirs. */
export interface Guard {
  readonly mayPlan: (id: string) => boolean;
  /** False, and said why, where one of the moves is not the reader's to make. */
  readonly lets: (places: Places) => boolean;
  readonly letsGo: (ids: readonly string[]) => boolean;
}

export function createGuard({ held, session }: BoardState, onForbidden: () => void): Guard {
  const known = (id: string) => session(id) ?? held.unscheduled.find((one) => one.id === id);
  const mayPlan = (id: string): boolean => {
    const one = known(id);
    return one === undefined || isWithin(held.limit, one);
  };
  const say = (allowed: boolean): boolean => {
    if (!allowed) onForbidden();
    return allowed;
  };
  return {
    mayPlan,
    lets: (places) =>
      say(
        [...places].every(([id, { roomId }]) => {
          const one = known(id);
          return one === undefined || (mayPlan(id) && isWithin(held.limit, { trackId: one.trackId, roomId }));
        }),
      ),
    // Without a time a session is in no room, so it must be in a track of theirs.
    letsGo: (ids) =>
      say(
        ids.every((id) => {
          const one = known(id);
          return one === undefined || (mayPlan(id) && isWithin(held.limit, { trackId: one.trackId }));
        }),
      ),
  };
}
