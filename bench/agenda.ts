import { type ChildProcess, execFile, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import * as v from "valibot";
import { Program } from "../e2e/runtime.ts";
import type { Row } from "./report.ts";

const path = "/api/public/conferences/judges-2018/agenda?lang=ky";
const connections = 20;
const durationSeconds = 5;
const rounds = 3;
const client = fileURLToPath(import.meta.resolve("autocannon"));
const resultSchema = v.object({
  non2xx: v.number(),
  errors: v.number(),
  requests: v.object({ average: v.number() }),
});

/** A server of its own process that returns bytes, and does nothing else. */
async function startFloor(body: string): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const script = `const{createServer}=await import("node:http");const body=Buffer.from(process.env.BODY,"base64");
    createServer((_,r)=>r.writeHead(200,{"content-type":"application/json","content-length":body.length}).end(body))
    .listen(0,function(){console.log(this.address().port)})`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    env: { ...process.env, BODY: Buffer.from(body).toString("base64") },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: child.stdout });
  const { value } = await lines[Symbol.asyncIterator]().next();
  return { url: `http://127.0.0.1:${value}`, child };
}

async function requestsPerSecond(url: string): Promise<number> {
  const args = [client, "--json", "-c", String(connections), "-d", String(durationSeconds), url];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  const result = v.parse(resultSchema, JSON.parse(stdout));
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} broken`);
  return result.requests.average;
}

/** The released agenda of the demo through the local server, beside a bare server with the same bytes; by turns. */
export async function agenda(): Promise<readonly Row[]> {
  const program = await Program.startWithDemo();
  const body = await (await fetch(program.url + path)).text();
  const floor = await startFloor(body);
  const served: number[] = [];
  const bare: number[] = [];
  try {
    for (let round = 0; round < rounds; round++) {
      bare.push(await requestsPerSecond(floor.url));
      served.push(await requestsPerSecond(program.url + path));
    }
  } finally {
    floor.child.kill("SIGKILL");
    await program.stop();
    await program.remove();
  }
  const ratio = Math.max(...served) / Math.max(...bare);
  return [
    {
      what: "Public agenda through the local server / node:http with the same bytes, requests per second",
      budget: ">= 0.5",
      measured: ratio.toFixed(2),
      met: ratio >= 0.5,
      detail: { served, bare, bytes: Buffer.byteLength(body), connections },
    },
  ];
}
