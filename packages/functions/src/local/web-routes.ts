import { existsSync, readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { Hono } from "hono";
import { pagePolicy, securityHeaders } from "../http/security.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
};

interface Served {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

/** The built web, as CloudFront serves it: compressed copies, hashed files for ever, every page the same document. */
export function webRoutes(distDir: string): Hono {
  const cache = new Map<string, Served | null>();
  const load = (path: string, encoding: "" | ".br" | ".gz"): Served | null => {
    const file = join(distDir, path) + encoding;
    if (!existsSync(file)) return null;
    return {
      body: new Uint8Array(readFileSync(file)),
      headers: {
        ...securityHeaders,
        "content-type": types[extname(path)] ?? "application/octet-stream",
        "content-security-policy": pagePolicy,
        "cache-control": path.startsWith("assets/")
          ? "public, max-age=31536000, immutable"
          : "public, max-age=0, must-revalidate",
        vary: "accept-encoding",
        ...(encoding && { "content-encoding": encoding === ".br" ? "br" : "gzip" }),
      },
    };
  };
  const find = (path: string, accepted: string): Served | null => {
    const encoding = accepted.includes("br") ? ".br" : accepted.includes("gzip") ? ".gz" : "";
    const key = path + encoding;
    if (!cache.has(key)) cache.set(key, (encoding && load(path, encoding)) || load(path, ""));
    return cache.get(key) ?? null;
  };
  const app = new Hono();
  app.get("*", (c) => {
    const path = normalize(decodeURIComponent(c.req.path)).replace(/^[/.\\]+/, "");
    const accepted = c.req.header("accept-encoding") ?? "";
    const asset = extname(path) === "" ? null : find(path, accepted);
    if (extname(path) !== "" && asset === null) return c.text("not found", 404, securityHeaders);
    const served = asset ?? find("index.html", accepted);
    return served
      ? c.body(served.body, 200, served.headers)
      : c.text("The web is not built: npm start builds it.", 503);
  });
  return app;
}
