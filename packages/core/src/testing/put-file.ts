import { createHash } from "node:crypto";
import { DiskFiles } from "../platform/local/disk-files.ts";
import type { UploadTicket } from "../platform/ports.ts";
import type { World } from "./world.ts";

/** Sends bytes to their signed address, as a browser does: the store itself refuses others. */
export async function putFile(
  { ctx: { files } }: World,
  { url, headers }: UploadTicket,
  content: Uint8Array,
): Promise<string> {
  if (!(files instanceof DiskFiles)) throw new Error("the test world keeps files on disk");
  const signed = files.open(url.replace("/files/", ""), "put");
  return typeof signed === "string" ? signed : files.accept(signed, headers["content-type"] ?? "", content);
}

/** What is announced of bytes before they are sent. */
export const announced = (content: Uint8Array) => ({
  sizeBytes: content.byteLength,
  sha256Base64: createHash("sha256").update(content).digest("base64"),
});

/** The head of a JPEG of this size, with an Exif note where one is given. */
export function jpegExample(side: number, note?: string): Uint8Array {
  const text = Buffer.from(`Exif\0\0${note ?? ""}`);
  const segment = (marker: number, content: Buffer) =>
    Buffer.concat([Buffer.from([0xff, marker, 0, content.length + 2]), content]);
  const frame = Buffer.from([8, side >> 8, side & 255, side >> 8, side & 255, 3, 1, 34, 0, 2, 17, 1, 3, 17, 1]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xe0, Buffer.from("JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0")),
      ...(note === undefined ? [] : [segment(0xe1, text)]),
      segment(0xc0, frame),
      segment(0xda, Buffer.alloc(10)),
      Buffer.alloc(400, side),
      Buffer.from([0xff, 0xd9]),
    ]),
  );
}
