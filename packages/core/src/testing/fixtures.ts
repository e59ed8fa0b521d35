import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.env.FIXTURES_DIR ?? "";

/** Whether public conformance data is at hand; `.ci/run` names its folder, tests that need it say that they are left out without it. */
export const hasFixtures = folder !== "" && existsSync(folder);

/** A file of the public conformance data, e.g. `schedule/schema.json`. */
export const fixture = (path: string): string => readFileSync(join(folder, path), "utf8");
