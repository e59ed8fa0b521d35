import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { bundleOptions } from "../packages/functions/src/lambda/bundle-options.ts";
import { median, type Row } from "./report.ts";

const runs = 21;
const root = join(import.meta.dirname, "..");

const importMs = (entry: string): number => {
  const script = `const t=performance.now();await import(${JSON.stringify(entry)});console.log(performance.now()-t)`;
  const env = {
    ...process.env,
    TABLE_NAME: "t",
    FILES_BUCKET: "b",
    APP_SECRET: "s",
    TICKET_KEY: "k",
    MAIL_SENDER: "m@a.test",
    PUBLIC_URL: "https://a.test",
    ORIGIN_SECRET: "o",
  };
  return Number(execFileSync(process.execPath, ["--input-type=module", "-e", script], { encoding: "utf8", env }));
};

async function bundle(entry: string, outDir: string): Promise<string> {
  await build({ ...bundleOptions, entryPoints: [entry], outdir: outDir });
  const name = entry.split("/").at(-1)?.replace(".ts", ".mjs") ?? "";
  return join(outDir, name);
}

/** Import of the bundled API entry beside a bare handler that only imports client-dynamodb, by turns in one run. */
export async function coldImport(): Promise<readonly Row[]> {
  const dir = mkdtempSync(join(tmpdir(), "assize-bench-"));
  const bareSource = join(root, "bench/bare-handler.ts");
  const api = await bundle(join(root, "packages/functions/src/lambda/api.ts"), join(dir, "api"));
  const bare = await bundle(bareSource, join(dir, "bare"));
  const times = { api: [] as number[], bare: [] as number[] };
  for (let run = 0; run < runs; run++) {
    times.bare.push(importMs(bare));
    times.api.push(importMs(api));
  }
  const sizeBytes = readdirSync(join(dir, "api")).reduce((sum, name) => sum + statSync(join(dir, "api", name)).size, 0);
  rmSync(dir, { recursive: true });
  const ratio = median(times.api) / median(times.bare);
  return [
    {
      what: "API Lambda: import of the bundled entry / bare handler",
      budget: "<= 1.3",
      measured: ratio.toFixed(2),
      met: ratio <= 1.3,
      detail: { apiMs: median(times.api), bareMs: median(times.bare), runs, sizeBytes },
    },
  ];
}
