import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** The embedded DynamoDB: a process of its own, on a file or in memory. */
export interface Dynoxide {
  readonly endpoint: string;
  readonly process: ChildProcess;
  readonly stop: () => Promise<void>;
}

/** Where the embedded database's program lies. */
export function binary(): string {
  try {
    const found = createRequire(import.meta.url).resolve("@dynoxide/linux-x64/dynoxide");
    if (existsSync(found)) return found;
  } catch {
    // Another system: a dynoxide on the PATH takes its place.
  }
  return "dynoxide";
}

/** A port that nobody listens on at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });

async function untilAnswering(endpoint: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 500; attempt++) {
    if (child.exitCode !== null) throw new Error(`dynoxide ended with exit code ${child.exitCode}`);
    const answer = await fetch(endpoint, { signal: AbortSignal.timeout(1000) }).catch(() => null);
    if (answer) return;
    await sleep(10);
  }
  throw new Error("dynoxide does not answer");
}

/** Starts the embedded database. @throws when the binary is missing or does not answer */
export async function startDynoxide(dbPath: string | null): Promise<Dynoxide> {
  const port = await freePort();
  const args = ["--host", "127.0.0.1", "--port", String(port), ...(dbPath === null ? [] : ["--db-path", dbPath])];
  const child = spawn(binary(), args, { stdio: "ignore" });
  const failed = new Promise<never>((_, reject) => child.once("error", reject));
  const endpoint = `http://127.0.0.1:${port}`;
  await Promise.race([untilAnswering(endpoint, child), failed]);
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  };
  return { endpoint, process: child, stop };
}
