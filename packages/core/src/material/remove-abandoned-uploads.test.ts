import { access } from "node:fs/promises";
import { expect, it, vi } from "vitest";
import { activityEntity } from "../audit/index.ts";
import { queryAll } from "../db/read.ts";
import { draftModule, pdf, storeBytes, uploadExample, uploadedMaterial } from "../testing/training.ts";
import { World } from "../testing/world.ts";
import { listMaterials, removeAbandonedUploads, startUpload } from "./index.ts";
import { findShelf } from "./repo.ts";

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function begun(world: World) {
  const { module } = await draftModule(world.system(), 0);
  const ready = await uploadedMaterial(world.system(), module.id);
  const { material } = await startUpload(world.system(), module.id, uploadExample(pdf));
  const file = await storeBytes(world.system(), material, pdf);
  const { material: withoutFile } = await startUpload(world.system(), module.id, uploadExample(pdf));
  const left = async () =>
    (await listMaterials(world.system(), module.id, { limit: 50 })).items.map(({ id }) => id).toSorted();
  return { module, ready, material, withoutFile, file, left };
}

it("takes away what was begun two days ago and not finished: file, row and place on the shelf", async () => {
  const world = await World.create();
  world.at("2018-09-01T10:00:00.000Z");
  const { module, ready, material, withoutFile, file, left } = await begun(world);
  world.at("2018-09-03T09:59:00.000Z");
  expect(await removeAbandonedUploads(world.system())).toBe(0);
  world.at("2018-09-03T10:01:00.000Z");
  const { material: fresh } = await startUpload(world.system(), module.id, uploadExample(pdf));

  expect(await removeAbandonedUploads(world.system())).toBe(2);
  expect(await removeAbandonedUploads(world.system())).toBe(0);

  expect(await left()).toEqual([ready.id, fresh.id].toSorted());
  expect(await isThere(file)).toBe(false);
  expect(await findShelf(world.ctx.db, module.id)).toMatchObject({ materials: 2 });
  const activities = await queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${module.id}` });
  const told = activities.filter(({ name }) => name === "material.upload_abandoned").map(({ subjectId }) => subjectId);
  expect(told.toSorted()).toEqual([material.id, withoutFile.id].toSorted());
});

it("keeps the row where the store is down, so that the next run finds the file again", async () => {
  const world = await World.create();
  world.at("2018-09-01T10:00:00.000Z");
  const { ready, file, left } = await begun(world);
  world.at("2018-09-04T00:00:00.000Z");
  const down = vi.spyOn(world.ctx.files, "remove").mockRejectedValue(new Error("the store is down"));

  await expect(removeAbandonedUploads(world.system())).rejects.toThrow("the store is down");
  expect(await left()).toHaveLength(3);
  down.mockRestore();
  await removeAbandonedUploads(world.system());

  expect(await left()).toEqual([ready.id]);
  expect(await isThere(file)).toBe(false);
});
