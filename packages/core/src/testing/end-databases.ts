import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Test workers may be killed before they can end their own database; each leaves its process id in a folder. Their files lie in another. */
export function setup(): () => void {
  const files = mkdtempSync(join(tmpdir(), "assize-files-"));
  process.env.ASSIZE_TEST_FILES = files;
  const folder = mkdtempSync(join(tmpdir(), "assize-databases-"));
  process.env.ASSIZE_TEST_DATABASES = folder;
  return () => {
    for (const pid of readdirSync(folder)) {
      try {
        process.kill(Number(pid), "SIGKILL");
      } catch {
        // It has ended by itself.
      }
    }
    for (const one of [folder, files]) rmSync(one, { recursive: true, force: true });
  };
}
