import * as v from "valibot";
import { expect, it } from "vitest";
import { countRule } from "../registration/count-rule.ts";
import { register, updateRegistration } from "../registration/index.ts";
import { createRule } from "../registration/place-rules.ts";
import { updateRegistrationInput } from "../registration/schema.ts";
import { registrationExample, World } from "../testing/world.ts";
import { createDirectoryEntry } from "./create-directory-entry.ts";

const name = { source: "ky", ky: "Нарын шаардык соту", ru: "Нарынский городской суд", en: "Naryn City Court" } as const;

it("counts an institution once under all its names and spellings, when people register and when they change it", async () => {
  const world = await World.create();
  const conference = await world.conference();
  const category = await world.category(conference, { quotaPlaces: 10 });
  await createDirectoryEntry(world.system(), conference.id, { name, courtLevel: "local", region: "naryn" });
  const rule = await createRule(world.system(), conference.id, { by: "institution", categoryIds: [], limit: 2 });
  await countRule(world.system(), conference.id, rule.id);
  const come = (institution: string) =>
    register(world.ctx, conference.id, registrationExample(category.id, { institution }));

  const first = await come("нарынский городской СУД");
  const second = await come("Naryn city court");
  const stranger = await come("Ош шаардык соту");
  const third = await come("Нарын шаардык соту");

  expect([first, second, third].map(({ institution }) => institution)).toEqual([name.ky, name.ky, name.ky]);
  expect([first, second, third, stranger].map(({ status }) => status)).toEqual([
    "confirmed",
    "confirmed",
    "waitlisted",
    "confirmed",
  ]);
  expect(stranger.institution).toBe("Ош шаардык соту");
  const { categoryId: _category, email: _email, ...answers } = registrationExample(category.id);
  const changed = v.parse(updateRegistrationInput, { ...answers, institution: name.en });
  await expect(
    updateRegistration(world.system(), conference.id, stranger.id, changed, stranger.version),
  ).rejects.toMatchObject({ code: "capacity_reached", errors: [{ pointer: "/institution" }] });
});
