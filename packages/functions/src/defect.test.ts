import { DomainError } from "@assize/core/shared/errors.ts";
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

it("says the code of a refusal that escaped", () => {
  expect(defectOf(new DomainError("unavailable", { cause: new Error(secret) }))).toMatchObject({
    code: "unavailable",
    cause: { name: "Error" },
  });
});

it.each(["other words", ""])("trusts no line of a stack that was written before the message became %j", (words) => {
  const error = new Error(`gone\n    at ${secret}`);
  expect(error.stack).toContain(secret);
  error.message = words;

  expect(JSON.stringify(defectOf(error))).not.toContain(secret);
});

it("finds the frames of an error without words, and none where the stack is no text", () => {
  expect(defectOf(new Error()).frames[0]).toContain("defect.test.ts");
  expect(defectOf(Object.defineProperty(new Error("odd"), "stack", { value: 5 })).frames).toEqual([]);
});
