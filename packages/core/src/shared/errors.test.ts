import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { fieldErrorCodes } from "./errors.ts";

it("says of every field code in docs/errors.md when it comes, and of no other", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../../docs/errors.md"), "utf8");
  const table = page.slice(page.indexOf("## Field codes"));
  const firstColumn = [...table.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = ""]) => cell.split(", "));
  expect(firstColumn.map((code) => code.replaceAll("`", "")).toSorted()).toEqual([...fieldErrorCodes].toSorted());
});
