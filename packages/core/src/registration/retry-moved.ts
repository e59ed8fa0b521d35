import { setTimeout as sleep } from "node:timers/promises";
import { DomainError } from "../shared/errors.ts";
import { CountersMoved } from "./step.ts";

const attempts = 20;

/** Looks at the counters again and decides anew where another write moved them in between. @throws unavailable when races were lost too often */
export async function retryMoved<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof CountersMoved)) throw error;
      await sleep(Math.random() * Math.min(200, 5 * 2 ** attempt));
    }
  }
  throw new DomainError("unavailable");
}
