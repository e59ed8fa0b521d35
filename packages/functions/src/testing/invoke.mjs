// Stands where Lambda's runtime stands: imports a built handler, takes one event per line, answers one line each.
import { createInterface } from "node:readline";

const { handler } = await import(process.argv[2]);
const say = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`);
const context = { awsRequestId: "test", functionName: "test", getRemainingTimeInMillis: () => 10_000 };

for await (const line of createInterface({ input: process.stdin })) {
  try {
    say({ answer: (await handler(JSON.parse(line), context)) ?? null });
  } catch (error) {
    say({ error: String(error) });
  }
}
