// Builds the web where its sources or packages changed since the last build.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const web = join(root, "packages/web");
const stamp = join(web, "dist/.input");
const inputs = globSync(["packages/web/**/*", "packages/core/src/**/*.ts", "package-lock.json"], {
  cwd: root,
  withFileTypes: true,
  exclude: ["packages/web/dist", "**/node_modules"],
})
  .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .toSorted();

const hash = createHash("sha256");
for (const file of inputs) hash.update(file.slice(root.length)).update(readFileSync(file));
const wanted = hash.digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  console.error("Building the web …");
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, "build"], { cwd: web, encoding: "utf8" });
  if (status !== 0) {
    console.error(stdout, stderr);
    process.exit(status ?? 1);
  }
  writeFileSync(stamp, wanted);
}
