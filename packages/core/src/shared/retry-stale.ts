import { DomainError } from "./errors.ts";

const attempts = 10;

/** Runs an act again where another write came between its read and its commit: for acts that mean the same afterwards. @throws what the act throws */
export async function retryStale<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      const stale = error instanceof DomainError && error.code === "stale_version";
      if (!stale || attempt === attempts) throw error;
    }
  }
}
