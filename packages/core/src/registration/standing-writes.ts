import type { Write } from "../db/write.ts";
import type { Board } from "./board.ts";
import { placesWrites, shardOf } from "./places-writes.ts";
import { counterPrefix, keysFor } from "./rule.ts";
import { ruleShardOf } from "./rule-shards.ts";
import { ruleWrites } from "./rule-writes.ts";
import type { Registration } from "./schema.ts";
import type { Step } from "./step.ts";

/** In which item of each divided rule the registration is counted, where it is not the first. */
const ruleShards = (
  { rules }: Board,
  keys: Readonly<Record<string, string>>,
  from: Registration | null,
  to: Registration,
) =>
  Object.fromEntries(
    rules.flatMap((rule) => {
      const key = keys[rule.id];
      const shard = key === undefined ? 0 : ruleShardOf(rule, key, from, to);
      return shard > 0 ? [[rule.id, shard]] : [];
    }),
  );

/** The registration with the keys under which the rules count it in this state, and the items in which they and its category do. */
export function withKeys(board: Board, from: Registration | null, registration: Registration): Registration {
  const { countedIn: _before, shard: _shard, ruleShards: _items, ...rest } = registration;
  const keys = counterPrefix(rest.status) === null ? {} : keysFor(board.rules, rest);
  const shard = shardOf(board, from, registration);
  const items = ruleShards(board, keys, from, rest);
  return {
    ...rest,
    ...(shard > 0 && { shard }),
    ...(Object.keys(keys).length > 0 && { countedIn: keys }),
    ...(Object.keys(items).length > 0 && { ruleShards: items }),
  };
}

/**
 * How the counters move with a registration's step, each by its own condition: the category's places, and every place rule that counts it.
 * A write whose condition no longer holds refuses the transaction with `CountersMoved`.
 */
export const standingWrites = (step: Step): readonly Write[] => [
  ...placesWrites(step),
  ...step.board.rules.flatMap((rule) => ruleWrites(rule, step)),
];
