import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = join(import.meta.dirname, "../../../..");
const ids = (text: string): string[] => text.match(/AP-[A-Z]{3}-\d\d/g) ?? [];
const unique = (all: readonly string[]): string[] => [...new Set(all)].toSorted();

it("are the same in the documents and in the code", () => {
  const pages = globSync("docs/access-patterns{.md,/*.md}", { cwd: root });
  const documented = pages.flatMap((page) =>
    readFileSync(join(root, page), "utf8")
      .split("\n")
      .flatMap((line) => ids(line.split("|")[1] ?? "")),
  );
  const sources = globSync("packages/core/src/**/*.ts", { cwd: root }).filter((file) => !file.endsWith(".test.ts"));
  const inCode = sources.flatMap((file) => ids(readFileSync(join(root, file), "utf8")));

  expect(documented.toSorted()).toEqual(unique(documented));
  expect(unique(inCode)).toEqual(unique(documented));
});

it("never scan the table", () => {
  const sources = globSync("packages/*/src/**/*.ts", { cwd: root }).filter(
    (file) => !/\.test\.ts$|\/testing\//.test(file),
  );
  const scanning = sources.filter((file) => /\bScanCommand\b/.test(readFileSync(join(root, file), "utf8")));

  expect(scanning).toEqual([]);
});
