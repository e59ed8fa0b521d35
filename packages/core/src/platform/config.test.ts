import { inspect } from "node:util";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readConfig, readOriginSecret } from "./config.ts";

beforeEach(() => {
  vi.stubEnv("APP_SECRET", "a value nobody may read");
  vi.stubEnv("TABLE_NAME", undefined);
  vi.stubEnv("ORIGIN_SECRET", undefined);
});
afterEach(() => vi.unstubAllEnvs());

it.each([
  ["TABLE_NAME", readConfig],
  ["ORIGIN_SECRET", readOriginSecret],
])("names a missing %s and holds no value of the environment, however the error is printed", (name, read) => {
  let thrown: unknown;
  try {
    read();
  } catch (error) {
    thrown = error;
  }

  expect(String(thrown)).toContain(name);
  expect(inspect(thrown, { depth: null }) + JSON.stringify(thrown)).not.toContain("a value nobody may read");
});
