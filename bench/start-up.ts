import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Program } from "../e2e/runtime.ts";
import { median, type Row } from "./report.ts";

const root = join(import.meta.dirname, "..");
const runs = 5;
const idleMs = 3_000;

const parentOf = (pid: number): number =>
  Number(
    readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) . /, "")
      .split(" ")[0],
  );

/** A process and all that it started. Linux only, as the embedded database is. */
function familyOf(pid: number): readonly number[] {
  const pids = readdirSync("/proc").filter((name) => /^[0-9]+$/.test(name));
  const children = pids.map(Number).filter((other) => {
    try {
      return parentOf(other) === pid;
    } catch {
      return false;
    }
  });
  return [pid, ...children.flatMap(familyOf)];
}

/** Proportional set size: a page that several processes share counts once. */
const memoryBytes = (pid: number): number =>
  Number(/^Pss:\s+([0-9]+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? Number.NaN) * 1024;

async function untilHealthy(url: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 3_000; attempt++) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
    const answer = await fetch(`${url}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await sleep(10);
  }
  throw new Error("npm start does not answer");
}

async function startOnce(program: Program): Promise<{ readyMs: number; bytes: Readonly<Record<string, number>> }> {
  const env = { ...process.env, PORT: new URL(program.url).port, DATA_DIR: program.dataDir };
  const started = performance.now();
  const child = spawn("npm", ["start"], { cwd: root, env, stdio: "ignore" });
  try {
    await untilHealthy(program.url, child);
    const readyMs = performance.now() - started;
    await sleep(idleMs);
    const family = familyOf(child.pid ?? Number.NaN);
    const named = family.map((pid) => [`${readFileSync(`/proc/${pid}/comm`, "utf8").trim()} ${pid}`, memoryBytes(pid)]);
    return { readyMs, bytes: Object.fromEntries(named) };
  } finally {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    for (const pid of familyOf(child.pid ?? Number.NaN).slice(1)) {
      if (readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("local/main.ts")) process.kill(pid, "SIGTERM");
    }
    await ended;
  }
}

/** `npm start` where packages, the built web and the demo are there already. */
export async function startUp(): Promise<readonly Row[]> {
  const program = await Program.startWithDemo();
  await program.stop();
  const starts = [];
  for (let run = 0; run < runs; run++) starts.push(await startOnce(program));
  await program.remove();
  const seconds = median(starts.map(({ readyMs }) => readyMs)) / 1000;
  const sums = starts.map(({ bytes }) => Object.values(bytes).reduce((sum, one) => sum + one, 0));
  const megabytes = median(sums) / 1024 / 1024;
  return [
    {
      what: `npm start, installed and seeded, until /api/health answers; idle memory of all its processes`,
      budget: "<= 3 s; <= 250 MB",
      measured: `${seconds.toFixed(1)} s; ${megabytes.toFixed(0)} MB`,
      met: seconds <= 3 && megabytes <= 250,
      detail: { starts },
    },
  ];
}
