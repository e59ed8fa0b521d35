// `npm run foundation -- diff`, `-- deploy`: the account's foundation, by the CDK CLI and the settings of .env.foundation.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "..");
const settings = join(root, ".env.foundation");
const [command = "synth", ...args] = process.argv.slice(2);
if (!["deploy", "diff", "synth"].includes(command)) {
  console.error("usage: npm run foundation -- synth|diff|deploy");
  process.exit(2);
}
if (existsSync(settings)) process.loadEnvFile(settings);
const cli = join(root, "node_modules/aws-cdk/bin/cdk");
const fixed = [
  "--app",
  "node infra/foundation/main.ts",
  "--output",
  ".cdk.out",
  "--no-notices",
  "--no-version-reporting",
];
const { status } = spawnSync(process.execPath, [cli, command, ...fixed, ...args], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env.PATH}`, CDK_DISABLE_CLI_TELEMETRY: "true" },
});
process.exit(status ?? 1);
