// Makes .sst/platform present: SST's own components and types, which sst.config.ts is checked against and run with.
// They come from the npm registry only, and are kept outside the clone so that the next clone on this machine is quick.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), "..");

// Only the providers decide what `sst install` fetches, so the cache does not depend on this clone's program.
const bareConfig = `export default $config({
  app: () => ({ name: "assize", home: "aws", providers: { aws: {} } }),
  run: async () => {},
});
`;

const quietInstall = {
  SST_STAGE: "ci",
  SST_SKIP_DEPENDENCY_CHECK: "1",
  SST_NO_BUN: "1",
  SST_TELEMETRY_DISABLED: "1",
};

function installedVersion(root) {
  const manifest = join(root, "node_modules", "sst", "package.json");
  if (!existsSync(manifest)) throw new Error("sst is not installed: run `npm ci` first");
  return JSON.parse(readFileSync(manifest, "utf8")).version;
}

function isComplete(sstDir, version) {
  const marker = join(sstDir, "platform", "version");
  const provider = join(sstDir, "platform", "node_modules", "@pulumi", "aws", "package.json");
  return existsSync(marker) && existsSync(provider) && readFileSync(marker, "utf8").trim() === version;
}

function cacheRoot() {
  return process.env.ASSIZE_CACHE_DIR ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "assize");
}

function install(root, workDir) {
  writeFileSync(join(workDir, "sst.config.ts"), bareConfig);
  writeFileSync(join(workDir, "package.json"), '{ "private": true, "type": "module" }\n');
  const entry = join(root, "node_modules", "sst", "bin", "sst.mjs");
  const run = spawnSync(process.execPath, [entry, "install"], {
    cwd: workDir,
    env: { ...process.env, ...quietInstall },
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(`sst install failed\n${run.stdout ?? ""}${run.stderr ?? ""}`);
}

/** Fills a fresh folder and renames it into place, so that two runs at once cannot see a half-written one. */
function fillCache(root, version) {
  const target = join(cacheRoot(), `sst-${version}`);
  if (isComplete(join(target, ".sst"), version)) return target;
  mkdirSync(cacheRoot(), { recursive: true });
  const staging = mkdtempSync(join(cacheRoot(), "staging-"));
  try {
    install(root, staging);
    if (isComplete(join(target, ".sst"), version)) return target;
    rmSync(target, { recursive: true, force: true });
    renameSync(staging, target);
    return target;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function useCache(root, version, sstDir) {
  const cached = join(fillCache(root, version), ".sst");
  rmSync(join(sstDir, "platform"), { recursive: true, force: true });
  symlinkSync(join(cached, "platform"), join(sstDir, "platform"), "junction");
  cpSync(join(cached, "provider-lock.json"), join(sstDir, "provider-lock.json"));
}

function installHere(root, sstDir) {
  const staging = mkdtempSync(join(sstDir, "staging-"));
  try {
    install(root, staging);
    rmSync(join(sstDir, "platform"), { recursive: true, force: true });
    renameSync(join(staging, ".sst", "platform"), join(sstDir, "platform"));
    renameSync(join(staging, ".sst", "provider-lock.json"), join(sstDir, "provider-lock.json"));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Returns the path of the platform folder, made first where it is missing or of another SST version. */
export function ensurePlatform(root = projectRoot) {
  const version = installedVersion(root);
  const sstDir = join(root, ".sst");
  if (isComplete(sstDir, version)) return join(sstDir, "platform");
  mkdirSync(sstDir, { recursive: true });
  try {
    useCache(root, version, sstDir);
  } catch (error) {
    // A folder that cannot be written; a failed install has no code and would fail here too.
    if (error.code === undefined) throw error;
    installHere(root, sstDir);
  }
  return join(sstDir, "platform");
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const started = Date.now();
  const path = ensurePlatform();
  console.log(`SST platform ready in ${((Date.now() - started) / 1000).toFixed(1)} s: ${path}`);
}
