import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Line, type Manifest, manifestSchema } from "@assize/core/archive/index.ts";
import * as v from "valibot";

const lineSchema = v.object({ kind: v.string(), item: v.record(v.string(), v.unknown()) });
const fieldsSchema = v.record(v.string(), v.unknown());

export const sha256Hex = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

const linesIn = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");

/** An archive on disk (docs/archive.md). What is being written has a folder `.parts` and no manifest yet. */
export class ArchiveFolder {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  get isWhole(): boolean {
    return existsSync(join(this.#root, "manifest.json"));
  }

  has(path: string): boolean {
    return existsSync(join(this.#root, path));
  }

  /** A file that was cut never shows under its name. */
  write(path: string, content: Uint8Array | string): void {
    const whole = join(this.#root, path);
    mkdirSync(dirname(whole), { recursive: true });
    writeFileSync(`${whole}.new`, content, { flush: true });
    renameSync(`${whole}.new`, whole);
  }

  read(path: string): Uint8Array {
    return readFileSync(join(this.#root, path));
  }

  /** What was read before under this name, or what is read and written down now. */
  async part(name: string, read: () => Promise<readonly Line[]>): Promise<readonly Line[]> {
    const path = join(".parts", `${sha256Hex(name).slice(0, 24)}.jsonl`);
    if (this.has(path)) {
      const text = Buffer.from(this.read(path)).toString();
      return linesIn(text).map((line) => v.parse(lineSchema, JSON.parse(line)));
    }
    const lines = await read();
    this.write(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
    return lines;
  }

  /** The manifest comes last and makes the archive whole. */
  finish(manifest: Manifest): void {
    const text = `${JSON.stringify(manifest, null, 1)}\n`;
    const sums = [...manifest.items, ...manifest.files].map(({ sha256, path }) => `${sha256}  ${path}\n`);
    this.write("SHA256SUMS", [...sums, `${sha256Hex(text)}  manifest.json\n`].join(""));
    this.write("manifest.json", text);
    rmSync(join(this.#root, ".parts"), { recursive: true, force: true });
  }

  /** @throws where there is no archive, or not one of this format */
  manifest(): Manifest {
    if (!this.isWhole) throw new Error(`there is no whole archive in ${this.#root}`);
    return v.parse(manifestSchema, JSON.parse(Buffer.from(this.read("manifest.json")).toString()));
  }

  /** A file of the archive, compared with its checksum. @throws naming a file that is not as the manifest has it */
  checked({ path, bytes, sha256 }: { readonly path: string; readonly bytes: number; readonly sha256: string }) {
    const found = this.has(path) ? this.read(path) : null;
    if (found?.byteLength !== bytes || sha256Hex(found) !== sha256) {
      throw new Error(`${path} is not as the manifest has it`);
    }
    return found;
  }

  /** @throws as `checked` */
  lines(file: Manifest["items"][number]): readonly Line[] {
    const text = Buffer.from(this.checked(file)).toString();
    return linesIn(text).map((line) => ({ kind: file.kind, item: v.parse(fieldsSchema, JSON.parse(line)) }));
  }
}
