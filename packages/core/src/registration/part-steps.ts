import type { Entity } from "../db/entity.ts";
import { type Condition, check, update, type Write } from "../db/write.ts";
import { all, moved } from "./step.ts";

/** What a step asks of one item of a counter. */
export interface PartStep {
  readonly add: Record<string, number>;
  readonly set: Record<string, unknown>;
  readonly conditions: Condition[];
}

/** What a step asks of each item of a counter that it touches, by number; a condition that no longer holds refuses it with `CountersMoved`. */
export class PartSteps<Part extends object, KeyPart> {
  readonly #entity: Entity<Part, KeyPart>;
  readonly #parts: readonly (Part & KeyPart)[];
  readonly #steps = new Map<number, PartStep>();
  readonly #always: (part: Part) => readonly Condition[];

  constructor(
    entity: Entity<Part, KeyPart>,
    parts: readonly (Part & KeyPart)[],
    always: (part: Part) => readonly Condition[] = () => [],
  ) {
    this.#entity = entity;
    this.#parts = parts;
    this.#always = always;
  }

  at(number: number): PartStep {
    const known = this.#steps.get(number);
    if (known) return known;
    const part = this.#parts[number];
    if (part === undefined) throw moved();
    const made: PartStep = { add: {}, set: {}, conditions: [...this.#always(part)] };
    this.#steps.set(number, made);
    return made;
  }

  everywhere(): readonly PartStep[] {
    return [...this.#parts.keys()].map((number) => this.at(number));
  }

  writes(): readonly Write[] {
    return [...this.#steps].flatMap(([number, { add, set, conditions }]) => {
      const part = this.#parts[number];
      if (part === undefined) return [];
      const changes = Object.keys(add).length + Object.keys(set).length > 0;
      const condition = conditions.length > 0 ? all(conditions) : undefined;
      if (changes) return [update(this.#entity, part, { add, set, ...(condition && { condition }) }, moved)];
      return condition ? [check(this.#entity, part, condition, moved)] : [];
    });
  }
}
