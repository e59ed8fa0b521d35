import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { erasedWithAccount, erasureSteps } from "./finish-erasure.ts";
import { ownKinds } from "./own-kinds.ts";
import { privacyRegister, registerLine } from "./register.ts";

const core = join(import.meta.dirname, "..");
const sources = globSync("**/*.ts", { cwd: core }).filter((file) => !file.endsWith(".test.ts"));
const personal = privacyRegister.filter((row) => row.personal.length > 0);

it("has a row for every kind of item that the code defines", () => {
  const defined = sources.flatMap((file) => {
    const text = readFileSync(join(core, file), "utf8");
    return [...text.matchAll(/defineEntity<[^>]+>\(\)\(\{\s*name: "(\w+)"/g)].map(([, name]) => name);
  });

  expect(privacyRegister.map(({ name }) => name).toSorted()).toEqual(defined.toSorted());
});

it("says for every kind with personal fields how long they stay and what erasing does", () => {
  for (const { name, retention, erasure } of personal) {
    expect([name, retention.length > 3, ["delete", "blank", "keep"].includes(erasure)]).toEqual([name, true, true]);
  }
});

it("exports every kind that says so, and names why it does not export or erase another", () => {
  const exported = privacyRegister.filter(({ inExport }) => inExport).map(({ name }) => name);
  const unexplained = personal.filter(
    ({ inExport, erasure, why = "" }) => (!inExport || erasure === "keep") && why.length < 20,
  );

  expect(Object.keys(ownKinds).toSorted()).toEqual(exported.toSorted());
  expect(unexplained.map(({ name }) => name)).toEqual([]);
});

it("erases every kind that says so", () => {
  const wanted = personal.filter(({ erasure }) => erasure !== "keep").map(({ name }) => name);
  const erased = [...erasureSteps.flatMap(({ kinds }) => kinds), ...erasedWithAccount];

  expect(erased.toSorted()).toEqual(wanted.toSorted());
});

it("stands in docs/privacy.md, line by line", () => {
  const page = readFileSync(join(core, "../../../docs/privacy.md"), "utf8");
  const lines = page.split("\n").filter((line) => /^\| `\w+` \|/.test(line));

  expect(lines).toEqual(privacyRegister.map(registerLine));
});
