import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { refusePersonalLogs } from "./log-scan.ts";
import { Program } from "./runtime.ts";

/** The letters of the demo are on their way a while after it has loaded; nobody's journey should wait behind them. */
async function lettersArrived(program: Program): Promise<void> {
  let [before, quiet] = [-1, 0];
  for (let look = 0; look < 120 && quiet < 4; look++) {
    const arrived = await program.mailCount();
    quiet = arrived === before ? quiet + 1 : 0;
    before = arrived;
    await sleep(1000);
  }
}

/** Loads the demo once for all journeys; each program of the run starts on a copy. What the run wrote goes with it. */
export async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "assize-journeys-"));
  process.env.ASSIZE_JOURNEYS = folder;
  const program = await Program.startWithDemo();
  await lettersArrived(program);
  await program.stop();
  cpSync(program.dataDir, join(folder, "demo"), { recursive: true });
  process.env.ASSIZE_PREPARED_DEMO = join(folder, "demo");
  return () => {
    try {
      refusePersonalLogs(folder);
    } catch (error) {
      // Vitest only reports what a teardown throws.
      process.exitCode = 1;
      throw error;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}
