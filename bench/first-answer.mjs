// Imports a built entry, sends it one event and prints how long each took, in milliseconds.
const [, , entry, event] = process.argv;
const startedAt = performance.now();
const { handler } = await import(entry);
const importMs = performance.now() - startedAt;
const { statusCode } = await handler(JSON.parse(event), { awsRequestId: "bench", functionName: "bench" });
const answerMs = performance.now() - startedAt - importMs;
process.stdout.write(`\n${JSON.stringify({ importMs, answerMs, statusCode })}\n`, () => process.exit(0));
