import { describe, expect, it } from "vitest";
import { categoryExample, registrationExample, World } from "../testing/world.ts";
import { cancelRegistration } from "./cancel-registration.ts";
import { deleteCategory } from "./delete-category.ts";
import { listCategories } from "./list-categories.ts";
import { register } from "./register.ts";
import { updateCategory } from "./update-category.ts";

describe("updateCategory", () => {
  it("keeps the quota at or over the places taken, and writes nothing otherwise", async () => {
    const world = await World.create();
    const conference = await world.conference();
    const category = await world.category(conference, { quotaPlaces: 3 });
    for (let i = 0; i < 2; i++) await register(world.ctx, conference.id, registrationExample(category.id));
    const change = (quotaPlaces: number) =>
      updateCategory(world.system(), conference.id, category.id, categoryExample({ quotaPlaces }), 1);

    await expect(change(1)).rejects.toMatchObject({
      errors: [{ pointer: "/quotaPlaces", code: "quota_under_places", params: { takenPlaces: 2 } }],
    });

    const [unchanged] = await listCategories(world.system(), conference.id);
    expect([unchanged?.version, unchanged?.quotaPlaces, unchanged?.places.quotaPlaces]).toEqual([1, 3, 3]);
    await expect(change(2)).resolves.toMatchObject({ version: 2, places: { quotaPlaces: 2 } });
    await expect(change(5)).rejects.toMatchObject({ code: "stale_version" });
  });
});

describe("deleteCategory", () => {
  it("removes an empty category, and keeps one that anybody ever registered in", async () => {
    const world = await World.create();
    const conference = await world.conference();
    const used = await world.category(conference);
    const empty = await world.category(conference);
    const { id } = await register(world.ctx, conference.id, registrationExample(used.id));
    await cancelRegistration(world.system(), conference.id, id, {});

    await expect(deleteCategory(world.system(), conference.id, used.id, 1)).rejects.toMatchObject({
      errors: [{ code: "category_in_use" }],
    });
    await deleteCategory(world.system(), conference.id, empty.id, 1);

    const left = await listCategories(world.system(), conference.id);
    expect(left.map((category) => category.id)).toEqual([used.id]);
  });
});
