import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { releasedWorld } from "@assize/core/testing/exported-agenda.ts";
import { registrationExample } from "@assize/core/testing/world.ts";
import { build } from "esbuild";
import * as v from "valibot";
import { bundleOptions } from "../packages/functions/src/lambda/bundle-options.ts";
import { deployedEnvironment, gatewayEvent } from "../packages/functions/src/testing/deployed.ts";
import { median, type Row } from "./report.ts";

const runs = 21;
const root = join(import.meta.dirname, "..");
const startedSchema = v.object({ importMs: v.number(), answerMs: v.number(), statusCode: v.number() });

type Environment = Readonly<Record<string, string>>;
type Event = ReturnType<typeof gatewayEvent>;

const node = (args: readonly string[], environment: Environment): string =>
  execFileSync(process.execPath, args, { encoding: "utf8", env: { ...process.env, ...environment } });

const importMs = (entry: string, environment: Environment): number => {
  const script = `const t=performance.now();await import(${JSON.stringify(entry)});console.log(performance.now()-t)`;
  return Number(node(["--input-type=module", "-e", script], environment));
};

async function bundle(entry: string, outDir: string): Promise<string> {
  await build({ ...bundleOptions, entryPoints: [entry], outdir: outDir });
  const name = entry.split("/").at(-1)?.replace(".ts", ".mjs") ?? "";
  return join(outDir, name);
}

/** A process that starts for this event: how long until it is loaded, and from there until it has answered. */
function started(entry: string, environment: Environment, event: Event) {
  const said = node([join(import.meta.dirname, "first-answer.mjs"), entry, JSON.stringify(event)], environment);
  const times = v.parse(startedSchema, JSON.parse(said.trim().split("\n").at(-1) ?? ""));
  if (times.statusCode >= 300) throw new Error(`${event.rawPath}: ${times.statusCode}`);
  return times;
}

async function firstAnswers(entry: string): Promise<readonly Row[]> {
  const { world, conference } = await releasedWorld();
  const category = await world.category(conference, { quotaPlaces: 1_000 });
  const environment = deployedEnvironment(world.ctx, {
    AWS_ENDPOINT_URL_DYNAMODB: process.env.AWS_ENDPOINT_URL_DYNAMODB ?? "",
  });
  const events: Readonly<Record<string, () => Event>> = {
    "of the public agenda": () => gatewayEvent("GET", `/api/public/conferences/${conference.slug}/agenda`),
    "to a registration": () =>
      gatewayEvent("POST", `/api/conferences/${conference.id}/registrations`, {
        body: registrationExample(category.id),
      }),
  };
  return Object.entries(events).map(([what, event]) => {
    const times = Array.from({ length: runs }, () => started(entry, environment, event()));
    const loadedMs = median(times.map((one) => one.importMs));
    const answeredMs = median(times.map((one) => one.answerMs));
    return {
      what: `API Lambda started for it: until the answer ${what}`,
      budget: "reported",
      measured: `${Math.round(loadedMs + answeredMs)} ms (${Math.round(loadedMs)} loading)`,
      met: null,
      detail: { loadedMs, answeredMs, runs },
    };
  });
}

/** Import of the bundled API entry beside a bare handler that only imports client-dynamodb, by turns; and its first answers. */
export async function coldImport(): Promise<readonly Row[]> {
  const dir = mkdtempSync(join(tmpdir(), "assize-bench-"));
  const api = await bundle(join(root, "packages/functions/src/lambda/api.ts"), join(dir, "api"));
  const bare = await bundle(join(root, "bench/bare-handler.ts"), join(dir, "bare"));
  const answers = await firstAnswers(api);
  const environment = { TABLE_NAME: "t", FILES_BUCKET: "b", APP_SECRET: "s", TICKET_KEY: "k", ORIGIN_SECRET: "o" };
  const settings = { ...environment, MAIL_SENDER: "m@a.test", PUBLIC_URL: "https://a.test" };
  const times = { api: [] as number[], bare: [] as number[] };
  for (let run = 0; run < runs; run++) {
    times.bare.push(importMs(bare, settings));
    times.api.push(importMs(api, settings));
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
    ...answers,
  ];
}
