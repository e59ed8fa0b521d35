import { type Bounds, enteredKeys } from "./board.ts";
import { holdsPlace } from "./policy.ts";
import { counterPrefix } from "./rule.ts";
import type { Registration } from "./schema.ts";

/** The board as it is once somebody came into its category; pure, for a preview of many. */
export function enteredAfter({ places, rules }: Bounds, known: Registration, moved: Registration): Bounds {
  const prefix = counterPrefix(moved.status);
  const keys = enteredKeys({ rules }, known, moved);
  return {
    places: {
      ...places,
      takenPlaces: places.takenPlaces + (holdsPlace(moved.status) ? 1 : 0),
      waitingPeople: places.waitingPeople + (moved.status === "waitlisted" ? 1 : 0),
    },
    rules: rules.map((rule) => {
      const key = keys[rule.id];
      if (prefix === null || key === undefined) return rule;
      const counter = `${prefix}:${key}` as const;
      return { ...rule, [counter]: (rule[counter] ?? 0) + 1 };
    }),
  };
}
