import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { personalIn, refusePersonalLogs } from "./log-scan.ts";

const line = (fields: object): string => JSON.stringify({ level: "info", part: "api", ...fields });
const clean = [
  "Assize is at http://localhost:3000",
  "  organizer@assize.test",
  line({
    requestId: "7d3a6f0e-54a8-4c9c-9a58-0f2f6f8a1b11",
    operationId: "register",
    status: 201,
    ms: 123456,
    messageId: "act_01CQ111DR0S0YN19FVV4NXZ6TS-confirmed",
  }),
].join("\n");

it.each([
  ["an address", "aigul@court.kg"],
  ["a name", "Бекмурзаева"],
  ["a phone number", "+996 555 12-34-56"],
  ["a session's token", "Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4Zm9vYmFyYmF"],
  ["a sign-in code", "483920"],
])("finds %s in a log line, and nothing in what is fine", (_, planted) => {
  expect(personalIn(clean, ["483920"])).toEqual([]);
  expect(personalIn(`${clean}\n${line({ message: `failed for ${planted}.` })}`, ["483920"])).toHaveLength(1);
  expect(personalIn(`Error: no ${planted}\n    at main.ts:1`, ["483920"])).toHaveLength(1);
});

it("fails a run whose programs wrote such a line, and one that wrote nothing at all", () => {
  const folder = mkdtempSync(join(tmpdir(), "assize-scan-"));
  expect(() => refusePersonalLogs(folder)).toThrow("no program");
  mkdirSync(join(folder, "logs"));
  writeFileSync(join(folder, "logs", "1.log"), clean);
  refusePersonalLogs(folder);
  writeFileSync(join(folder, "logs", "1.codes"), "123456\n");
  expect(() => refusePersonalLogs(folder)).toThrow("logs tell of people");
  rmSync(folder, { recursive: true });
});
