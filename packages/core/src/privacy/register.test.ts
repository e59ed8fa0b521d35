import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { privacyRegister } from "./register.ts";

const core = join(import.meta.dirname, "..");
const sources = globSync("**/*.ts", { cwd: core }).filter((file) => !file.endsWith(".test.ts"));

it("has a row for every kind of item that the code defines", () => {
  const defined = sources.flatMap((file) => {
    const text = readFileSync(join(core, file), "utf8");
    return [...text.matchAll(/defineEntity<[^>]+>\(\)\(\{\s*name: "(\w+)"/g)].map(([, name]) => name);
  });

  expect(privacyRegister.map(({ name }) => name).toSorted()).toEqual(defined.toSorted());
});

it("says for every kind with personal fields how long they stay and what erasing does", () => {
  for (const { name, personal, retention, erasure } of privacyRegister) {
    if (personal.length === 0) continue;
    expect([name, retention.length > 3, ["delete", "blank", "keep"].includes(erasure)]).toEqual([name, true, true]);
  }
});
