import { readFileSync } from "node:fs";
import { expect, inject, it } from "vitest";
import { parameters } from "../parameters.ts";
import { every } from "../testing/program.ts";

const read = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");
const runbook = read("operations.md");

it("the runbook says of every alarm what it means and what to do, and of no other", () => {
  const alarms = every(inject("production"), "cloudwatch/metricAlarm:MetricAlarm").map(({ name }) =>
    name.replace(/Alarm$/, ""),
  );
  const table = runbook.slice(runbook.indexOf("| Alarm |"), runbook.indexOf("\n\n", runbook.indexOf("| Alarm |")));
  const rows = table
    .split("\n")
    .slice(2)
    .map((line) => line.split("|").map((cell) => cell.trim()));

  expect(rows.map(([, name]) => name).toSorted()).toEqual(alarms.toSorted());
  for (const [, , means = "", does = ""] of rows) expect([means.length > 20, does.length > 20]).toEqual([true, true]);
});

it("the runbook's names are those of the foundation", () => {
  const named = [...runbook.matchAll(/\/assize\/foundation\/[a-z-]+/g)].map(([name]) => name);
  const known: readonly string[] = Object.values(parameters);
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});

it("every setting that a deploy reads stands in docs/deploy.md", () => {
  const files = ["app/stage.ts", "foundation/settings.ts", "../scripts/deploy-needs.mjs"];
  const code = files.map((file) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8")).join("");
  const settings = new Set([...code.matchAll(/ASSIZE_[A-Z_]+/g)].map(([name]) => name));
  const listed = new Set([...read("deploy.md").matchAll(/^\| `(ASSIZE_[A-Z_]+)`/gm)].map(([, name = ""]) => name));
  expect([...listed].toSorted()).toEqual([...settings].toSorted());
});
