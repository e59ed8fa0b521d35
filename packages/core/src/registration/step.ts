import type { Condition } from "../db/write.ts";
import { DomainError } from "../shared/errors.ts";
import type { Board, Refusal } from "./board.ts";
import type { Block } from "./rule.ts";
import type { Registration } from "./schema.ts";

/** What the step stood on has changed: look again. */
export class CountersMoved extends DomainError {
  constructor() {
    super("unavailable");
  }
}
export const moved = (): CountersMoved => new CountersMoved();

/** A registration that goes from one standing to another; null: it is new. */
export interface Step {
  readonly from: Registration | null;
  readonly to: Registration;
  /** Of the category where it goes. */
  readonly board: Board;
  /** Who comes anew gets a place only where nobody waits for it; who waits gets it in turn. */
  readonly newcomer?: boolean;
  /** What keeps a newcomer from a place must still do so. */
  readonly waiting?: Refusal | null;
  /** What kept those who were passed from a place must still do so. */
  readonly passed?: readonly Block[];
}

/** The table refuses redundant brackets and empty lists of names or values. */
export function all(conditions: readonly Condition[]): Condition {
  const [first] = conditions;
  if (first !== undefined && conditions.length === 1) return first;
  const names = Object.assign({}, ...conditions.map((one) => one.names ?? {}));
  const values = Object.assign({}, ...conditions.map((one) => one.values ?? {}));
  return {
    expression: conditions.map(({ expression }) => `(${expression})`).join(" AND "),
    ...(Object.keys(names).length > 0 && { names }),
    ...(Object.keys(values).length > 0 && { values }),
  };
}
