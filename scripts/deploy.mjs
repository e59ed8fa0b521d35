// `npm run deploy -- --stage x`: says all that is missing before anything starts, then hands over to SST. `--check` only says.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { accountNeeds, localNeeds, secretNeeds } from "./deploy-needs.mjs";

const root = join(import.meta.dirname, "..");

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { stage: { type: "string" }, check: { type: "boolean" }, diff: { type: "boolean" } },
    });
    return values;
  } catch (error) {
    console.error(`${error.message}\nusage: npm run deploy -- --stage <name> [--check | --diff]`);
    process.exit(2);
  }
}

function stopFor(needs, stage) {
  if (needs.length === 0) return;
  console.error(`Cannot deploy${stage ? ` the stage ${stage}` : ""}. Missing:\n`);
  for (const { what, found, how } of needs) console.error(`  ${what}: ${found}\n      ${how}\n`);
  console.error("Nothing was started. docs/deploy.md says more.");
  process.exit(1);
}

const { stage, check, diff } = readArguments();
const settings = join(root, `.env.${stage}`);
if (stage && existsSync(settings)) process.loadEnvFile(settings);

stopFor(localNeeds(stage, process.env), stage);
stopFor(await accountNeeds(stage, process.env), stage);
stopFor(secretNeeds(stage, process.env, root), stage);
console.log(`Nothing is missing for the stage ${stage} in ${process.env.AWS_REGION}.`);
if (!check) {
  const sst = join(root, "node_modules/sst/bin/sst.mjs");
  const { status } = spawnSync(process.execPath, [sst, diff ? "diff" : "deploy", "--stage", stage], {
    cwd: root,
    stdio: "inherit",
  });
  process.exit(status ?? 1);
}
