import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { DiskFiles, Refusal } from "@assize/core/platform/local/disk-files.ts";
import { Hono } from "hono";

const status = {
  expired: 403,
  forged: 403,
  size: 400,
  type: 400,
  checksum: 400,
  missing: 404,
} as const satisfies Record<Refusal, number>;
const largestBytes = 50 * 1024 * 1024;

/** Answers the signed addresses that the disk store gives out, as S3 answers its own. */
export function fileRoutes(files: DiskFiles): Hono {
  const app = new Hono();
  app.put("/files/:address", async (c) => {
    const file = files.open(c.req.param("address"), "put");
    if (typeof file === "string") return c.text(file, status[file]);
    if (Number(c.req.header("content-length") ?? 0) > largestBytes) return c.text("size", 413);
    const content = new Uint8Array(await c.req.arrayBuffer());
    const result = await files.accept(file, c.req.header("content-type") ?? "", content);
    return result === "stored" ? c.body(null, 200) : c.text(result, status[result]);
  });
  app.get("/files/:address", async (c) => {
    const file = files.open(c.req.param("address"), "get");
    if (typeof file === "string") return c.text(file, status[file]);
    const path = files.pathOf(file.key);
    const found = await stat(path).catch(() => null);
    if (found === null) return c.text("missing", 404);
    c.header("content-type", file.contentType);
    c.header("content-length", String(found.size));
    c.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`);
    c.header("cache-control", "private, no-store");
    c.header("x-content-type-options", "nosniff");
    return c.body(Readable.toWeb(createReadStream(path)));
  });
  return app;
}
