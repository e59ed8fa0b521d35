import { expect, it } from "vitest";
import { defectOf } from "./defect.ts";

const secret = "aigul@court.test";

it("says what went wrong and where, and nothing of what was typed", () => {
  class Refused extends Error {
    override readonly name = "Refused";
    readonly item = { email: secret };
  }
  const cause = new Refused(`no such person: ${secret}\n    at ${secret} (typed)`);
  const defect = defectOf(new TypeError(`cannot read ${secret}`, { cause }));

  expect([defect.name, defect.cause?.name]).toEqual(["TypeError", "Refused"]);
  expect(defect.frames[0]).toContain("defect.test.ts");
  expect(defect.cause?.frames[0]).toContain("defect.test.ts");
  expect(JSON.stringify(defect)).not.toContain(secret);
});

it("takes anything that can be thrown", () => {
  expect(defectOf(secret)).toEqual({ name: "thrown string", frames: [] });
  const circle = new Error("round");
  circle.cause = circle;
  expect(JSON.stringify(defectOf(circle)).length).toBeGreaterThan(10);
});
