import { existsSync, writeFileSync } from "node:fs";
import { loadDemo } from "../demo/load.ts";
import { paths, readOptions } from "./options.ts";
import { startRuntime } from "./runtime.ts";

const accounts = ["organizer", "trainer", "speaker", "nominator", "participant", "travel", "rapporteur"];

const options = readOptions(process.env);
const runtime = await startRuntime(options).catch((error: unknown) => {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  console.error(taken ? `Port ${options.port} is taken. Set PORT to another one.` : error);
  process.exit(1);
});

let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  await runtime.stop();
  process.exit(0);
};
process.on("SIGINT", stop);
process.on("SIGTERM", stop);
const parent = process.ppid;
setInterval(() => process.ppid !== parent && void stop(), 500).unref();

const { demoLoaded } = paths(options.dataDir);
if (options.demo && !existsSync(demoLoaded)) {
  console.log("Loading the demo conference (once) …");
  await loadDemo(runtime.ctxDeps, (step, done, all) => {
    if (process.stdout.isTTY) process.stdout.write(`\r\u001b[K  ${step} ${done}/${all}`);
    else if (done === all) console.log(`  ${step} ${all}`);
  });
  writeFileSync(demoLoaded, new Date().toISOString());
  console.log("");
}

console.log(`Assize     ${runtime.publicUrl}`);
console.log(
  options.mailServer === null
    ? `Mailbox    ${runtime.publicUrl}/mailbox  (sign-in codes arrive here)`
    : `Mail       through ${new URL(options.mailServer.url).host}`,
);
if (options.demo) console.log(`Accounts   ${accounts.map((name) => `${name}@assize.test`).join("\n           ")}`);
console.log("Ctrl-C stops everything.");
