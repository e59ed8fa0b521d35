import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import chromium from "@sparticuz/chromium";
import { type Page, chromium as playwright } from "playwright-core";
import { build } from "vite";
import { pagePolicy } from "../../functions/src/http/security.ts";

const web = join(import.meta.dirname, "..");
const outDir = join(tmpdir(), `assize-gallery-${process.pid}`);
const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const session = JSON.stringify({ person: null, grants: [] });

async function serve(): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? "/", "http://x").pathname;
    if (path.startsWith("/api/")) return response.setHeader("content-type", "application/json").end(session);
    const file = extname(path) === "" ? "/gallery.html" : path;
    const body = await readFile(join(outDir, file)).catch(() => null);
    response.statusCode = body === null ? 404 : 200;
    response.setHeader("content-type", types[extname(file)] ?? "application/octet-stream");
    response.setHeader("content-security-policy", pagePolicy);
    response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return server;
}

/** Builds the gallery, serves it under the policy of production, and starts Chromium. */
export async function openGallery() {
  await build({
    root: web,
    logLevel: "error",
    build: { outDir, emptyOutDir: true, rolldownOptions: { input: join(web, "gallery.html") } },
  });
  const server = await serve();
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const args = chromium.args.filter((arg) => arg !== "--single-process");
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args });
  const close = async () => {
    await browser.close();
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, browser, close };
}

/** Collects what the browser complains about from now on. */
export function complaintsOf(page: Page): string[] {
  const seen: string[] = [];
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && seen.push(message.text()));
  page.on("pageerror", (error) => seen.push(String(error)));
  return seen;
}

/** What axe finds against WCAG 2.2 AA and its best practices, and how far the page scrolls sideways. */
export async function mistakesOn(page: Page): Promise<readonly string[]> {
  // The policy lets no script in but our own: axe comes through the debugger.
  await page.evaluate(await readFile(axePath, "utf8"));
  const found: readonly string[] = await page.evaluate(`
    axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
      .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => id + " " + html.slice(0, 160) + " " + failureSummary.slice(0, 300))))`);
  const sideways = Number(
    await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"),
  );
  return sideways > 0 ? [...found, `scrolls sideways by ${sideways} px`] : found;
}
