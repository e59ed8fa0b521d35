import { createHash, createHmac, randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sameText } from "../../shared/hash.ts";
import type { FileStore, UploadRequest } from "../ports.ts";

const lifetimeSeconds = 300;

/** What a signed address of the disk store carries; the server that answers it checks the seal. */
export interface SignedFile {
  readonly action: "put" | "get";
  readonly key: string;
  readonly expiresAtSeconds: number;
  /** Of the upload, or of the download's headers. */
  readonly contentType: string;
  readonly filename: string;
  readonly sizeBytes: number;
  readonly sha256Base64: string;
}

export type Refusal = "expired" | "forged" | "size" | "type" | "checksum" | "missing";

const seal = (hmacKey: string, payload: string): string =>
  createHmac("sha256", hmacKey).update(`file:${payload}`).digest("base64url");

/** Files on disk behind the same signed, expiring addresses as in S3. */
export class DiskFiles implements FileStore {
  readonly #root: string;
  readonly #hmacKey: string;
  readonly #now: () => Date;

  constructor(root: string, hmacKey: string, now: () => Date) {
    this.#root = root;
    this.#hmacKey = hmacKey;
    this.#now = now;
  }

  #sign(file: Omit<SignedFile, "expiresAtSeconds">): { url: string; expiresAt: string } {
    const expiresAtSeconds = Math.floor(this.#now().getTime() / 1000) + lifetimeSeconds;
    const payload = Buffer.from(JSON.stringify({ ...file, expiresAtSeconds })).toString("base64url");
    const expiresAt = new Date(expiresAtSeconds * 1000).toISOString();
    return { url: `/files/${payload}.${seal(this.#hmacKey, payload)}`, expiresAt };
  }

  /** The file that a signed address names. */
  open(address: string, action: SignedFile["action"]): SignedFile | Refusal {
    const [payload = "", signature = ""] = address.split(".");
    if (!sameText(signature, seal(this.#hmacKey, payload))) return "forged";
    const file: SignedFile = JSON.parse(Buffer.from(payload, "base64url").toString());
    if (file.action !== action) return "forged";
    return file.expiresAtSeconds * 1000 < this.#now().getTime() ? "expired" : file;
  }

  pathOf(key: string): string {
    if (!/^[A-Za-z0-9_/-]+$/.test(key)) throw new Error("a file key has other characters than a path may have");
    return join(this.#root, key);
  }

  async signUpload({ key, contentType, sizeBytes, sha256Base64 }: UploadRequest) {
    const signed = this.#sign({ action: "put", key, contentType, sizeBytes, sha256Base64, filename: "" });
    return { ...signed, headers: { "content-type": contentType } };
  }

  async signDownload(key: string, filename: string, contentType: string) {
    return this.#sign({ action: "get", key, filename, contentType, sizeBytes: 0, sha256Base64: "" });
  }

  async head(key: string, firstBytes: number): Promise<{ bytes: Uint8Array; sizeBytes: number } | null> {
    const file = await open(this.pathOf(key)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
    if (file === null) return null;
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(firstBytes), 0, firstBytes, 0);
      return { bytes: buffer.subarray(0, bytesRead), sizeBytes: (await file.stat()).size };
    } finally {
      await file.close();
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  async read(key: string): Promise<Uint8Array | null> {
    return readFile(this.pathOf(key)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return null;
      throw error;
    });
  }

  async write(key: string, _contentType: string, content: Uint8Array): Promise<void> {
    const path = this.pathOf(key);
    await mkdir(dirname(path), { recursive: true });
    // Two may write the same file at once, as a step that is done twice does.
    const part = `${path}.${randomUUID()}.part`;
    await writeFile(part, content, { flush: true });
    await rename(part, path);
  }

  /** Stores an upload where it is what was signed. */
  async accept(file: SignedFile, contentType: string, content: Uint8Array): Promise<Refusal | "stored"> {
    if (contentType !== file.contentType) return "type";
    if (content.byteLength !== file.sizeBytes) return "size";
    if (createHash("sha256").update(content).digest("base64") !== file.sha256Base64) return "checksum";
    await this.write(file.key, contentType, content);
    return "stored";
  }
}
