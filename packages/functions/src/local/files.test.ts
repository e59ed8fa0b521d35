import { createHash } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import { DiskFiles } from "@assize/core/platform/local/disk-files.ts";
import type { FileStore, UploadTicket } from "@assize/core/platform/ports.ts";
import { S3Server } from "@assize/core/testing/s3.ts";
import { temporaryFolder } from "@assize/core/testing/temporary-folder.ts";
import { serve } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileRoutes } from "./file-routes.ts";

const content = Buffer.from("%PDF-1.7 Өкүм чыгаруу боюнча колдонмо");
const contentType = "application/pdf";
const sha256Base64 = createHash("sha256").update(content).digest("base64");
const askedOf = (key: string) => ({ key, contentType, sizeBytes: content.byteLength, sha256Base64 });

interface Rig {
  readonly files: FileStore;
  /** The same store with somebody else's key. */
  readonly foreign: FileStore;
  readonly base: string;
  /** Lets this much time pass for whoever checks the addresses. */
  readonly pass: (seconds: number) => void;
  /** Makes the store itself fail; gives back what mends it. */
  readonly breakDown: () => Promise<() => Promise<void>>;
  readonly stop: () => Promise<unknown>;
}

async function s3(): Promise<Rig> {
  const server = await S3Server.start();
  return {
    files: server.store(),
    foreign: server.store("another secret"),
    base: "",
    pass: (seconds) => {
      const since = Date.now();
      server.now = () => (seconds === 0 ? Date.now() : since + seconds * 1000);
    },
    breakDown: async () => {
      server.down = true;
      return async () => {
        server.down = false;
      };
    },
    stop: () => server.stop(),
  };
}

async function disk(): Promise<Rig> {
  let ahead = 0;
  const now = () => new Date(Date.now() + ahead);
  const folder = temporaryFolder();
  const files = new DiskFiles(folder, "key", now);
  const server = serve({ fetch: fileRoutes(files).fetch, port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return {
    files,
    foreign: new DiskFiles(folder, "another key", now),
    base: `http://127.0.0.1:${address.port}`,
    pass: (seconds) => {
      ahead = seconds * 1000;
    },
    // A file where the folder was: nobody, not even root, can read or write beneath it.
    breakDown: async () => {
      await rename(folder, `${folder}.away`);
      await writeFile(folder, "");
      return async () => {
        await rm(folder);
        await rename(`${folder}.away`, folder);
      };
    },
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

describe.each([
  ["S3", s3],
  ["disk", disk],
] as const)("files in %s", (_name, start) => {
  let rig: Rig;
  let count = 0;
  beforeAll(async () => {
    rig = await start();
  });
  afterAll(() => rig?.stop());
  const newKey = (): string => `materials/mod_1/${++count}`;
  const put = ({ url, headers }: UploadTicket, body: Buffer = content, changed: Record<string, string> = {}) =>
    fetch(rig.base + url, { method: "PUT", headers: { ...headers, ...changed }, body: new Uint8Array(body) });
  const stored = async (key: string) => (await rig.files.head(key, 8)) !== null;

  it("are put and read by signed addresses, under the name and type that the address says", async () => {
    const key = newKey();
    expect(await rig.files.head(key, 8)).toBeNull();
    expect((await put(await rig.files.signUpload(askedOf(key)))).status).toBe(200);
    const head = await rig.files.head(key, 8);
    expect([Buffer.from(head?.bytes ?? []).toString(), head?.sizeBytes]).toEqual(["%PDF-1.7", content.byteLength]);

    const { url } = await rig.files.signDownload(key, "Колдонмо (ң).pdf", contentType);
    const read = await fetch(rig.base + url);
    expect(Buffer.from(await read.arrayBuffer())).toEqual(content);
    expect(read.headers.get("content-type")).toBe(contentType);
    const saved = /filename\*=UTF-8''(.*)$/.exec(read.headers.get("content-disposition") ?? "")?.[1] ?? "";
    expect(decodeURIComponent(saved)).toBe("Колдонмо (ң).pdf");

    await rig.files.remove(key);
    await rig.files.remove(key);
    expect(await stored(key)).toBe(false);
    expect((await fetch(rig.base + url)).status).toBe(404);
  });

  it("are written and read by the server itself, the last bytes counting, and reached by a signed address like any other", async () => {
    const key = newKey();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, place) => place % 251);
    expect(await rig.files.read(key)).toBeNull();
    await rig.files.write(key, "application/zip", content);
    await rig.files.write(key, "application/zip", bytes);
    expect(Buffer.from((await rig.files.read(key)) ?? [])).toEqual(Buffer.from(bytes));
    expect(await rig.files.head(key, 3)).toMatchObject({ sizeBytes: bytes.byteLength });

    const { url } = await rig.files.signDownload(key, "letters.zip", "application/zip");
    expect(Buffer.from(await (await fetch(rig.base + url)).arrayBuffer())).toEqual(Buffer.from(bytes));

    await rig.files.remove(key);
    expect(await rig.files.read(key)).toBeNull();
  });

  it("are kept whole where nothing is in them", async () => {
    const key = newKey();
    await rig.files.write(key, contentType, new Uint8Array());
    expect(await rig.files.read(key)).toHaveLength(0);
  });

  it("are not read where the store itself refuses: that is an error, not a missing file", async () => {
    const key = newKey();
    await rig.files.write(key, contentType, content);
    const restore = await rig.breakDown();
    await expect(rig.files.read(key)).rejects.toThrow();
    await expect(rig.files.write(newKey(), contentType, content)).rejects.toThrow();
    await restore();
    expect(Buffer.from((await rig.files.read(key)) ?? [])).toEqual(content);
  });

  it.each([
    ["other bytes of the same size", Buffer.from(content.toString().replace("1.7", "1.4")), {}],
    ["more bytes", Buffer.concat([content, content]), {}],
    ["fewer bytes", content.subarray(1), {}],
    ["another type", content, { "content-type": "text/html" }],
  ])("are refused where %s come than were announced, and nothing is kept", async (_what, body, headers) => {
    const key = newKey();
    const answer = await put(await rig.files.signUpload(askedOf(key)), body, headers);

    expect([400, 403]).toContain(answer.status);
    expect(await stored(key)).toBe(false);
  });

  it("are refused where another checksum is claimed with the bytes that belong to it", async () => {
    const key = newKey();
    const other = Buffer.from(content.toString().replace("1.7", "1.4"));
    const claimed = createHash("sha256").update(other).digest("base64");
    const answer = await put(await rig.files.signUpload(askedOf(key)), other, { "x-amz-checksum-sha256": claimed });

    expect([400, 403]).toContain(answer.status);
    expect(await stored(key)).toBe(false);
  });

  it("are out of reach when the address is too old, to put and to read", async () => {
    const [key, kept] = [newKey(), newKey()];
    const ticket = await rig.files.signUpload(askedOf(key));
    await put(await rig.files.signUpload(askedOf(kept)));
    const { url, expiresAt } = await rig.files.signDownload(kept, "a.pdf", contentType);
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(300_000);
    rig.pass(302);
    const answers = [await put(ticket), await fetch(rig.base + url)].map(({ status }) => status);
    rig.pass(0);

    expect(answers).toEqual([403, 403]);
    expect(await stored(key)).toBe(false);
    expect((await fetch(rig.base + url)).status).toBe(200);
  });

  it("are out of reach with somebody else's signature, with none, and with one that was given for another thing", async () => {
    const [key, other] = [newKey(), newKey()];
    await put(await rig.files.signUpload(askedOf(key)));
    const download = await rig.files.signDownload(key, "a.pdf", contentType);
    const upload = await rig.files.signUpload(askedOf(other));
    const foreignDownload = await rig.foreign.signDownload(key, "a.pdf", contentType);
    const bare = download.url.replace(/[?.].*$/, "");
    const tampered = `${download.url.slice(0, -1)}${download.url.endsWith("A") ? "B" : "A"}`;
    const answers = [
      await put(await rig.foreign.signUpload(askedOf(other))),
      await put({ ...upload, url: download.url }),
      await fetch(rig.base + upload.url),
      await fetch(rig.base + foreignDownload.url),
      await fetch(rig.base + bare),
      await fetch(rig.base + tampered),
    ];

    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(403));
    expect(await stored(other)).toBe(false);
  });
});
