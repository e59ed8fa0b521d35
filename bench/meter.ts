import type { Db } from "@assize/core/db/client.ts";

/** What DynamoDB says that calls consumed. */
export interface Consumed {
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly calls: number;
}

const isRead = (command: string): boolean => /^(?:Get|Query|BatchGet)/.test(command);

/** Counts what a table's client consumes, reads and writes apart. */
export class Meter {
  readonly #db: Db;
  #consumed = { readUnits: 0, writeUnits: 0, calls: 0 };

  constructor(db: Db) {
    this.#db = db;
    db.client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          Object.assign(args.input, { ReturnConsumedCapacity: "TOTAL" });
          const result = await next(args);
          const found: unknown = Reflect.get(result.output, "ConsumedCapacity");
          for (const part of Array.isArray(found) ? found : [found])
            this.#add(String(commandName), part?.CapacityUnits);
          this.#consumed.calls++;
          return result;
        },
      { step: "initialize", name: "meter", priority: "high" },
    );
  }

  #add(command: string, units: unknown): void {
    this.#consumed[isRead(command) ? "readUnits" : "writeUnits"] += typeof units === "number" ? units : 0;
  }

  /** What was consumed since the last asking. */
  take(): Consumed {
    const taken = this.#consumed;
    this.#consumed = { readUnits: 0, writeUnits: 0, calls: 0 };
    return taken;
  }

  stop(): void {
    this.#db.client.middlewareStack.remove("meter");
  }
}
