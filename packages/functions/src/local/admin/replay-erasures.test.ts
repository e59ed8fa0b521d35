import { getPerson } from "@assize/core/identity/index.ts";
import { erasePerson, exportOwnData } from "@assize/core/privacy/index.ts";
import { getAttendee } from "@assize/core/registration/index.ts";
import { copyTable } from "@assize/core/testing/copy-table.ts";
import { wholePerson } from "@assize/core/testing/whole-person.ts";
import { World } from "@assize/core/testing/world.ts";
import { expect, it } from "vitest";
import type { Stage } from "./command.ts";
import { WrongUse } from "./command.ts";
import { replayErasuresCommand } from "./replay-erasures.ts";

it("erases again whom the old table's trail says to be erased, and nobody else, also when it is run twice", async () => {
  const world = await World.create();
  const erased = await wholePerson(world);
  const kept = await wholePerson(world);
  // A backup of that moment, restored beside the table after somebody was erased in it.
  const restored = await copyTable(world.ctx.db);
  await erasePerson(world.system(), erased.personId);
  expect(await getPerson(restored, erased.personId)).not.toBeNull();

  const said: string[] = [];
  const ctx = { ...world.system("admin"), db: restored };
  const stage: Stage = {
    ctx,
    files: { read: async () => null, write: async () => {} },
    say: (line) => said.push(line),
    progress: () => {},
  };
  const { tableName } = world.ctx.db;
  expect(await replayErasuresCommand.run(stage, [tableName])).toBe(0);
  expect(await replayErasuresCommand.run(stage, [tableName])).toBe(0);
  expect(said).toEqual([`${erased.personId}: erased again`, "1 erased again", "0 erased again"]);
  expect(await getPerson(restored, erased.personId)).toBeNull();
  expect(await getAttendee(restored, erased.personId, erased.conference.id)).toBeNull();
  expect((await exportOwnData({ ...kept.ctx, db: restored })).kinds.registration.length).toBeGreaterThan(0);
  await expect(replayErasuresCommand.run(stage, [restored.tableName])).rejects.toBeInstanceOf(WrongUse);
  await expect(replayErasuresCommand.run(stage, [])).rejects.toBeInstanceOf(WrongUse);
});
