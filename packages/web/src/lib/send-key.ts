import { randomId } from "./random-id.ts";

/** Gives the Idempotency-Key of a sending: the same content sent again is the same sending, other content a new one. */
export function createSendKey(): (body: unknown) => string {
  let content: string | null = null;
  let key = "";
  return (body) => {
    const next = JSON.stringify(body ?? null);
    if (next !== content) {
      content = next;
      key = randomId();
    }
    return key;
  };
}
