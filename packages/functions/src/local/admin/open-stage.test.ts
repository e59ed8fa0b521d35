import { execFile } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findPersonByAddress } from "@assize/core/identity/index.ts";
import { World } from "@assize/core/testing/world.ts";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);
const program = join(import.meta.dirname, "../admin.ts");

describe("npm run admin", () => {
  it("works on the table of a deployed stage where its settings are, and says which are missing", async () => {
    const world = await World.create();
    const DATA_DIR = join(mkdtempSync(join(tmpdir(), "assize-admin-")), "unused");
    const env = { ...process.env, DATA_DIR, TABLE_NAME: world.ctx.db.tableName, FILES_BUCKET: "files" };

    const missing = await run(process.execPath, [program, "grant", "first@court.test"], { env }).catch(
      (error) => error,
    );
    expect(missing.stderr).toContain("settings are missing: TICKET_KEY");
    const whole = { ...env, TICKET_KEY: world.ctx.secrets.ticketKey };
    const granted = await run(process.execPath, [program, "grant", "first@court.test"], { env: whole });
    const sealed = await run(process.execPath, [program, "backfill", "all"], { env: whole });
    const verified = await run(process.execPath, [program, "verify", "all"], { env: whole });

    expect(granted.stdout).toBe("first@court.test: administrator (platform *)\n");
    const person = await findPersonByAddress(world.ctx.db, "first@court.test");
    expect(person?.grants).toEqual([{ role: "administrator", scopeType: "platform", scopeId: "*" }]);
    expect(sealed.stdout).toBe(`${person?.id}: 2 sealed\n`);
    expect(verified.stdout).toContain(`${person?.id}: intact; 2 activities, 0 not sealed yet, 1 seals`);
    expect(existsSync(DATA_DIR)).toBe(false);
  });

  it("explains its use where the words do not fit", async () => {
    const env = { ...process.env, DATA_DIR: mkdtempSync(join(tmpdir(), "assize-admin-")) };
    for (const words of [[], ["nothing"], ["grant", "no-address"], ["revoke", "a@court.test"], ["export", "con_1"]]) {
      const failed = await run(process.execPath, [program, ...words], { env }).catch((error) => error);
      expect([failed.code, failed.stderr.startsWith("npm run admin -- grant EMAIL")]).toEqual([2, true]);
    }
  });
});
