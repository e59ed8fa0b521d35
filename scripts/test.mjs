// Every check, in order, with one closing line `N passed, N failed`. `npm test -- types unit` runs only those steps.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const bin = (name) => join(root, "node_modules/.bin", name);
const reports = mkdtempSync(join(tmpdir(), "assize-report-"));

const vitest = (project) => ({
  command: bin("vitest"),
  args: ["run", "--project", project, "--passWithNoTests", "--reporter=default", "--reporter=json"],
  report: join(reports, `${project}.json`),
});
// By its path: `typescript` beside it is version 6, which dependency-cruiser reads the sources with, and has a `tsc` too.
const types = (project) => node("node_modules/@typescript/native/bin/tsc", "-p", project);
const node = (file, ...args) => ({ command: process.execPath, args: [join(root, file), ...args] });

const steps = {
  lint: { command: bin("biome"), args: ["ci", "--colors=off", "."] },
  sizes: node("scripts/check-sizes.mjs"),
  types: types("tsconfig.json"),
  "types-web": types("packages/web/tsconfig.json"),
  "types-e2e": types("e2e/tsconfig.json"),
  boundaries: {
    command: bin("depcruise"),
    args: ["--config", ".dependency-cruiser.mjs", "packages"],
  },
  "boundary-rules": node("scripts/check-boundary-rules.mjs"),
  unused: { command: bin("knip"), args: ["--no-progress"] },
  core: vitest("core"),
  functions: vitest("functions"),
  web: vitest("web"),
  bench: vitest("bench"),
  infra: { ...vitest("infra"), needs: "infra/app" },
  "types-infra": types("infra/tsconfig.json"),
  "web-build": node("scripts/build-web.mjs"),
  e2e: vitest("e2e"),
};

function runStep({ command, args, report }) {
  return new Promise((resolve) => {
    const withReport = report ? [...args, `--outputFile.json=${report}`] : args;
    const child = spawn(command, withReport, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    const output = [];
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => output.push(chunk));
    child.on("error", (error) => output.push(Buffer.from(String(error))));
    child.on("close", (code) => resolve({ ok: code === 0, output: Buffer.concat(output).toString() }));
  });
}

function count(step, ok) {
  if (!step.report || !existsSync(step.report)) return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(step.report, "utf8"));
  return { passed, failed: ok ? failed : Math.max(1, failed) };
}

const wanted = process.argv.slice(2);
const total = { passed: 0, failed: 0 };
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  if (step.needs && !existsSync(join(root, step.needs))) continue;
  const started = performance.now();
  const { ok, output } = await runStep(step);
  const counted = count(step, ok);
  total.passed += counted.passed;
  total.failed += counted.failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    `${ok ? "ok    " : "FAILED"} ${name.padEnd(12)} ${seconds.padStart(6)} s  ${counted.passed} passed, ${counted.failed} failed`,
  );
  if (!ok) console.log(output);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
