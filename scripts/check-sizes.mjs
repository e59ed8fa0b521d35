// Files stay readable: 300 lines of code, 400 of tests; texts and demo content may be longer. So do functions: below 50 lines,
// but for what tests hand to `describe` and `test`.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import ts from "typescript";

const content = /\/i18n\/|\/demo\//;
const ofTests = /\.(test|e2e)\.tsx?$/;
const longestFunction = 49;

function isHandedToTest({ parent }) {
  if (!parent || !ts.isCallExpression(parent)) return false;
  return /^(?:describe|test|it|(?:before|after)(?:Each|All))\b/.test(parent.expression.getText());
}

function longFunctions(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line + 1;
  const found = [];
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body && !(ofTests.test(file) && isHandedToTest(node))) {
      const first = lineOf(node.getStart());
      const lines = lineOf(node.end) - first + 1;
      if (lines > longestFunction) found.push(`${file}:${first}: a function of ${lines} lines`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function tooLong(file) {
  const text = readFileSync(file, "utf8");
  const lines = text.split("\n").length - 1;
  const long = !content.test(`/${file}`) && lines > (ofTests.test(file) ? 400 : 300);
  return [...(long ? [`${file}: ${lines} lines`] : []), ...longFunctions(file, text)];
}

const list = ["ls-files", "-co", "--exclude-standard", "*.ts", "*.tsx", "*.mjs"];
const files = execFileSync("git", list, { encoding: "utf8" }).split("\n");
const found = files.filter((file) => file !== "").flatMap(tooLong);
for (const line of found) console.error(line);
process.exit(found.length > 0 ? 1 : 0);
