import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@assize/core/platform/local/dynoxide.ts";
import * as v from "valibot";

const mainFile = join(import.meta.dirname, "../packages/functions/src/local/main.ts");
const messagesSchema = v.object({
  messages: v.array(v.looseObject({ to: v.string(), subject: v.string(), text: v.string() })),
});

/** The program as a user starts it, with a data folder of its own. */
export class Program {
  readonly url: string;
  readonly dataDir: string;
  readonly #port: number;
  readonly #demo: boolean;
  #child: ChildProcess | null = null;
  #output = "";

  private constructor(port: number, demo: boolean) {
    this.#port = port;
    this.#demo = demo;
    this.url = `http://localhost:${port}`;
    this.dataDir = mkdtempSync(join(process.env.ASSIZE_JOURNEYS ?? tmpdir(), "assize-program-"));
  }

  /** On the demo that the run has prepared, where it has; otherwise it is loaded. */
  static async startWithDemo(): Promise<Program> {
    const program = new Program(await freePort(), true);
    const prepared = process.env.ASSIZE_PREPARED_DEMO;
    if (prepared) cpSync(prepared, program.dataDir, { recursive: true });
    await program.start();
    return program;
  }

  static async startEmpty(): Promise<Program> {
    const program = new Program(await freePort(), false);
    await program.start();
    return program;
  }

  /** Starts, or starts again after a kill; returns when it has said its address. */
  async start(): Promise<void> {
    const env = { ...process.env, PORT: String(this.#port), DATA_DIR: this.dataDir, DEMO: this.#demo ? "1" : "0" };
    const child = spawn(process.execPath, [mainFile], { env, stdio: ["ignore", "pipe", "pipe"] });
    this.#child = child;
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      this.#keep("log", chunk.toString());
    });
    child.stderr.on("data", (chunk: Buffer) => {
      process.stderr.write(chunk);
      this.#keep("log", chunk.toString());
    });
    for (let attempt = 0; attempt < 3600 && !said.includes("Ctrl-C"); attempt++) {
      if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}: ${said}`);
      await sleep(50);
    }
    if (!said.includes("Ctrl-C")) throw new Error(`the program did not come up: ${said}`);
  }

  /** For the scan at the end of the run (log-scan.ts): what it wrote, and the codes that it mailed. */
  #keep(kind: "log" | "codes", text: string): void {
    if (kind === "log") this.#output += text;
    const run = process.env.ASSIZE_JOURNEYS;
    if (!run) return;
    mkdirSync(join(run, "logs"), { recursive: true });
    appendFileSync(join(run, "logs", `${this.#port}.${kind}`), text);
  }

  /** What it wrote, to both streams, over all its starts. */
  get output(): string {
    return this.#output;
  }

  /** Pulls the plug: no handler of the program runs. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  }

  /** Drops the data folder of a stopped program. */
  remove(): Promise<void> {
    return rm(this.dataDir, { recursive: true, force: true });
  }

  async #messages(): Promise<v.InferOutput<typeof messagesSchema>["messages"]> {
    const answer = await fetch(`${this.url}/mailbox/messages.json`);
    return v.parse(messagesSchema, await answer.json()).messages;
  }

  async mailCount(): Promise<number> {
    return (await this.#messages()).length;
  }

  /** The id of the demo's conference. */
  async conferenceId(): Promise<string> {
    const answer = await fetch(`${this.url}/api/public/conferences`);
    const { items } = v.parse(v.object({ items: v.array(v.object({ id: v.string() })) }), await answer.json());
    return items[0]?.id ?? "";
  }

  async mails(to: string): Promise<readonly { to: string; subject: string; text: string }[]> {
    return (await this.#messages()).filter((mail) => mail.to === to);
  }

  /** The code of the first mail to an address after the `known` ones, waited for. */
  async codeAfter(to: string, known: number): Promise<string> {
    for (let attempt = 0; attempt < 200; attempt++) {
      const mails = await this.mails(to);
      const code = mails.length > known ? /\b([0-9]{6})\b/.exec(mails[0]?.text ?? "")?.[1] : undefined;
      if (code !== undefined) {
        this.#keep("codes", `${code}\n`);
        return code;
      }
      await sleep(50);
    }
    throw new Error(`no code came for ${to}`);
  }

  /** The link in the last letter to an address, waited for. */
  async linkTo(address: string): Promise<string> {
    for (let attempt = 0; attempt < 200; attempt++) {
      const [mail] = await this.mails(address);
      const link = /https?:\S+/.exec(mail?.text ?? "")?.[0];
      if (link) return link;
      await sleep(50);
    }
    throw new Error(`no letter came to ${address}`);
  }
}
