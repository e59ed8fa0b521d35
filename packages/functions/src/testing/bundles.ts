import { type ChildProcessByStdio, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { build } from "esbuild";
import * as v from "valibot";
import { bundleOptions } from "../lambda/bundle-options.ts";

export type Entry = "api" | "stream" | "jobs" | "mail-events";

const saidSchema = v.union([v.object({ answer: v.unknown() }), v.object({ error: v.string() })]);

/** A built entry in a process of its own, where it has nothing but its environment. */
export class Invoked {
  /** What it wrote to its log. */
  readonly logged: string[] = [];
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #lines: AsyncIterator<string>;
  readonly #reader: Interface;

  constructor(file: string, env: Readonly<Record<string, string>>) {
    const runner = join(import.meta.dirname, "invoke.mjs");
    this.#child = spawn(process.execPath, [runner, file], { env, stdio: ["pipe", "pipe", "pipe"] });
    createInterface({ input: this.#child.stderr }).on("line", (line) => this.logged.push(line));
    this.#reader = createInterface({ input: this.#child.stdout });
    this.#lines = this.#reader[Symbol.asyncIterator]();
  }

  /** What the handler answers to an event. @throws what the handler threw */
  async call(event: unknown): Promise<unknown> {
    this.#child.stdin.write(`${JSON.stringify(event)}\n`);
    for (;;) {
      const { value, done } = await this.#lines.next();
      if (done) throw new Error("the process ended");
      // Log lines of the function stand between the answers.
      const said = v.safeParse(saidSchema, JSON.parse(value));
      if (!said.success) {
        this.logged.push(value);
        continue;
      }
      if ("error" in said.output) throw new Error(said.output.error);
      return said.output.answer;
    }
  }

  stop(): void {
    this.#reader.close();
    this.#child.kill("SIGKILL");
  }
}

/** The functions, built as a deploy builds them. */
export class Bundles {
  readonly #folder = mkdtempSync(join(tmpdir(), "assize-bundles-"));

  async build(...entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) {
      const entryPoints = [join(import.meta.dirname, "../lambda", `${entry}.ts`)];
      await build({ ...bundleOptions, entryPoints, outdir: join(this.#folder, entry) });
    }
  }

  file(entry: Entry): string {
    return join(this.#folder, entry, `${entry}.mjs`);
  }

  /** Every file of an entry with its content. */
  files(entry: Entry): readonly { readonly name: string; readonly content: string }[] {
    const folder = join(this.#folder, entry);
    return readdirSync(folder).map((name) => ({ name, content: readFileSync(join(folder, name), "utf8") }));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}
