import { TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";
import type { Ctx } from "../shared/context.ts";

/** What the connection breaks with. */
export class Cut extends Error {}

/** Breaks the connection at the n-th write: before it reaches the table, or after the table has it and before the answer. Gives the number of writes so far. */
export function cutAt({ db }: Ctx, nth: number, moment: "before" | "after"): () => number {
  let writes = 0;
  db.client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName !== TransactWriteItemsCommand.name) return next(args);
      writes++;
      if (writes === nth && moment === "before") throw new Cut();
      const answer = await next(args);
      if (writes === nth && moment === "after") throw new Cut();
      return answer;
    },
    { step: "initialize", name: "cut", priority: "high", override: true },
  );
  return () => writes;
}
