import { setTimeout as sleep } from "node:timers/promises";
import { TransactionCanceledException, type TransactWriteItem } from "@aws-sdk/client-dynamodb";
import type { Db } from "../db/client.ts";

const keyOf = ({ Put, Update, Delete, ConditionCheck }: TransactWriteItem): string => {
  const key = Put?.Item ?? (Update ?? Delete ?? ConditionCheck)?.Key;
  return `${key?.pk?.S}\n${key?.sk?.S}`;
};

/**
 * Makes transactions meet as DynamoDB has it: one that touches an item of another one under way is refused at once. The embedded database lets it wait instead.
 * A transaction is under way for `underWayMs` beside what it takes here.
 */
export function meetAsDynamoDb(db: Db, underWayMs: number) {
  const held = new Set<string>();
  const counted = { tries: 0, refused: 0 };
  db.client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName !== "TransactWriteItemsCommand") return next(args);
        const items: readonly TransactWriteItem[] = Reflect.get(args.input, "TransactItems");
        const keys = items.map(keyOf);
        counted.tries++;
        if (keys.some((key) => held.has(key))) {
          counted.refused++;
          const CancellationReasons = keys.map((key) => ({ Code: held.has(key) ? "TransactionConflict" : "None" }));
          throw new TransactionCanceledException({ $metadata: {}, message: "cancelled", CancellationReasons });
        }
        for (const key of keys) held.add(key);
        try {
          await sleep(underWayMs);
          return await next(args);
        } finally {
          for (const key of keys) held.delete(key);
        }
      },
    { step: "initialize", name: "meet", priority: "low" },
  );
  return { counted, stop: () => db.client.middlewareStack.remove("meet") };
}
