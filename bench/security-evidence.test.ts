import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/security.md"), "utf8");
const [, table = ""] = page.split("| Points | Verdict | How | Evidence |\n|---|---|---|---|\n");
const rows = table
  .trim()
  .split("\n")
  .map((line) => {
    const [, points = "", verdict = "", how = "", evidence = ""] = line.split("|").map((cell) => cell.trim());
    return { points, verdict, how, paths: [...evidence.matchAll(/`([^`]+)`/g)].map(([, path]) => path ?? "") };
  });

it("names evidence that exists for every point that holds, wholly or in part", () => {
  expect(rows.length).toBeGreaterThan(80);
  const unproven = rows.filter(({ verdict, paths }) => /^(?:yes|partly)$/.test(verdict) && paths.length === 0);
  const missing = rows.flatMap(({ points, paths }) =>
    paths.filter((path) => !existsSync(join(root, path))).map((path) => `${points}: ${path}`),
  );

  expect(unproven).toEqual([]);
  expect(missing).toEqual([]);
});

it("has one verdict for each point, says how, and leaves no chapter out", () => {
  const points = rows.flatMap((row) => row.points.split(", "));
  expect(points.toSorted()).toEqual([...new Set(points)].toSorted());
  for (const { points: named, verdict, how } of rows) {
    expect([named, ["yes", "partly", "no", "not applicable"].includes(verdict)]).toEqual([named, true]);
    expect([named, how.length > 10]).toEqual([named, true]);
  }
  const chapters = [...new Set(points.map((point) => Number.parseInt(point, 10)))].toSorted((a, b) => a - b);
  expect(chapters).toEqual(Array.from({ length: 17 }, (_, at) => at + 1));
});

it("counts its verdicts as they are", () => {
  const counted = (verdict: string): number => rows.filter((row) => row.verdict === verdict).length;
  const { length } = rows;
  expect(page).toContain(
    `in ${length} groups of points: ${counted("yes")} yes, ${counted("partly")} partly, ${counted("no")} no, ${counted("not applicable")} not applicable`,
  );
});
