import type { Db } from "../db/client.ts";

interface Counted {
  readonly calls: readonly string[];
  /** Read and write capacity units that DynamoDB says the calls consumed. */
  readonly capacityUnits: number;
}

/** Runs work and counts the calls that it makes to DynamoDB, with the capacity units that they consumed. */
export async function countCalls(db: Db, work: () => Promise<unknown>): Promise<Counted> {
  const calls: string[] = [];
  let capacityUnits = 0;
  const name = `count-${crypto.randomUUID()}`;
  db.client.middlewareStack.add(
    (next, context) => async (args) => {
      calls.push(String(context.commandName));
      Object.assign(args.input, { ReturnConsumedCapacity: "TOTAL" });
      const result = await next(args);
      const consumed: unknown = Reflect.get(result.output, "ConsumedCapacity");
      for (const part of Array.isArray(consumed) ? consumed : [consumed]) capacityUnits += part?.CapacityUnits ?? 0;
      return result;
    },
    { step: "initialize", name, priority: "high" },
  );
  try {
    await work();
  } finally {
    db.client.middlewareStack.remove(name);
  }
  return { calls, capacityUnits };
}
