import { describe, expect, it } from "vitest";
import { jsonOf, lineOf, median, percentile, type Row, tableOf } from "./report.ts";

const row = (met: boolean | null): Row => ({ what: "a", budget: "<= 1", measured: "2", met, detail: { raw: [2] } });

describe("the report", () => {
  it("says whether a budget was met, missed or only reported", () => {
    expect([true, false, null].map((met) => lineOf(row(met)).split(" ").at(-1))).toEqual(["met", "MISSED", "-"]);
  });

  it("lines the columns up", () => {
    const lines = tableOf([row(true), { ...row(false), what: "longer than its head" }]).split("\n");
    expect(new Set(lines.slice(1).map((line) => line.indexOf("<=")))).toEqual(new Set([22]));
  });

  it("gives programs the rows with when and where they were measured", () => {
    const json = JSON.parse(jsonOf([row(true)], new Date(0)));
    expect(json).toMatchObject({ at: "1970-01-01T00:00:00.000Z", node: process.version, rows: [row(true)] });
  });

  it("takes the middle and the percentile of unsorted values", () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(percentile([10, 1, 5, 2], 0.99)).toBe(10);
  });
});
