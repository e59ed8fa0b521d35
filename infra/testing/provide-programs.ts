import type { TestProject } from "vitest/node";
import { type Program, personalSettings, productionSettings, runProgram } from "./program.ts";

declare module "vitest" {
  interface ProvidedContext {
    readonly production: Program;
    readonly personal: Program;
    readonly preview: Program;
  }
}

/** The program of each kind of stage, run once for all tests. */
export async function setup(project: TestProject): Promise<void> {
  // The first one fetches SST's platform where it is not there yet.
  project.provide("production", await runProgram("production", productionSettings));
  const [personal, preview] = await Promise.all([
    runProgram("aibek", personalSettings),
    runProgram("pr-7", { ...personalSettings, ASSIZE_MAIL_SHARED: "1" }),
  ]);
  project.provide("personal", personal);
  project.provide("preview", preview);
}
