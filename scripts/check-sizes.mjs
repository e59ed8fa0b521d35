// Files stay readable: 300 lines of code, 400 of tests; texts and demo content may be longer.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const content = /\/i18n\/|\/demo\//;
const files = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "*.ts", "*.tsx", "*.mjs"], {
  encoding: "utf8",
});
const long = files
  .split("\n")
  .filter((file) => file !== "" && !content.test(`/${file}`))
  .map((file) => ({ file, lines: readFileSync(file, "utf8").split("\n").length - 1 }))
  .filter(({ file, lines }) => lines > (/\.(test|e2e)\.tsx?$/.test(file) ? 400 : 300));
for (const { file, lines } of long) console.error(`${file}: ${lines} lines`);
process.exit(long.length > 0 ? 1 : 0);
