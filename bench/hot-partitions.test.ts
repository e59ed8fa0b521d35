import { writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { documentedPatterns, hotPartitions, matches } from "./hot-partitions.ts";

it("knows by a partition's key which documented patterns read it", () => {
  const found = (pk: string, index: "table" | "gsi1") =>
    documentedPatterns()
      .filter((pattern) => matches(pattern, { index, pk }))
      .map(({ id }) => id);

  expect(found("ACTIVITY#con_1", "table")).toEqual(["AP-AUD-01"]);
  expect(found("ABOUT#per_1", "gsi1")).toEqual(["AP-AUD-02"]);
  expect(found("ABOUT#per_1", "table")).toEqual([]);
});

it("finds every shared partition of the opening minute documented, and none past what one takes", async () => {
  const [row] = await hotPartitions();
  if (process.env.HOT) writeFileSync(process.env.HOT, JSON.stringify(row, null, 1));
  const partitions = row?.detail.partitions;
  if (!Array.isArray(partitions)) throw new Error("the row lists partitions");

  expect(partitions.map(({ template }) => template)).toContain("REGISTRATIONS#<conference>");
  expect(partitions.filter(({ patterns }) => patterns.length === 0)).toEqual([]);
  expect(row?.measured).toMatch(/^[0-9]+%/);
}, 60_000);
