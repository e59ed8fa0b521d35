import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A folder for a test's files; the run removes it at its end. */
export const temporaryFolder = (): string =>
  mkdtempSync(join(process.env.ASSIZE_TEST_FILES ?? tmpdir(), "assize-test-"));
