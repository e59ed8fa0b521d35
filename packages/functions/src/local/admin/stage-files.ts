import { createHash } from "node:crypto";
import type { DiskFiles } from "@assize/core/platform/local/disk-files.ts";
import type { FileStore, UploadRequest, UploadTicket } from "@assize/core/platform/ports.ts";
import type { StageFiles } from "./command.ts";

type Send = (ticket: UploadTicket, request: UploadRequest, bytes: Uint8Array) => Promise<void>;

/** As a browser does: to the signed address, with the headers that belong to it. */
export const sendTo: Send = async ({ url, headers }, { key }, bytes) => {
  const answer = await fetch(url, { method: "PUT", headers, body: Uint8Array.from(bytes) });
  if (!answer.ok) throw new Error(`the store refuses ${key}: ${answer.status}`);
};

/** Beside the program that would take it: the folder itself checks what was signed. */
export const storeIn =
  (files: DiskFiles): Send =>
  async ({ url }, { key, contentType }, bytes) => {
    const signed = files.open(url.slice(url.lastIndexOf("/") + 1), "put");
    const answer = typeof signed === "string" ? signed : await files.accept(signed, contentType, bytes);
    if (answer !== "stored") throw new Error(`the store refuses ${key}: ${answer}`);
  };

export const stageFiles = (store: FileStore, send: Send): StageFiles => ({
  read: async (key, sizeBytes) => (await store.head(key, Math.max(1, sizeBytes)))?.bytes ?? null,
  write: async (key, contentType, bytes) => {
    const sha256Base64 = createHash("sha256").update(bytes).digest("base64");
    const request = { key, contentType, sizeBytes: bytes.byteLength, sha256Base64 };
    await send(await store.signUpload(request), request, bytes);
  },
});
