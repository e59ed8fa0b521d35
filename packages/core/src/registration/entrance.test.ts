import { expect, it } from "vitest";
import { confirmNomination, nominate } from "../nomination/index.ts";
import { answersExample, invited, nominationExample, nomineeRef } from "../testing/nomination.ts";
import { registrationExample, World } from "../testing/world.ts";
import { createAccessCode, listAccessCodes } from "./access-codes.ts";
import { listOpenCategories } from "./list-categories.ts";
import { register } from "./register.ts";

it("opens a category by its own dates", async () => {
  const world = await World.create("2018-09-10T06:00:00.000Z");
  const conference = await world.conference();
  const dates = { opensAt: "2018-09-11T00:00:00.000Z", closesAt: "2018-09-12T00:00:00.000Z" };
  const category = await world.category(conference, dates);
  const tried = async (at: string) => {
    world.at(at);
    const shown = (await listOpenCategories(world.ctx, conference.id))[0]?.registration;
    const done = register(world.ctx, conference.id, registrationExample(category.id));
    return [shown, await done.then(() => "in").catch((error: { code: string }) => error.code)];
  };

  expect(await tried("2018-09-10T23:59:59.999Z")).toEqual(["not_yet", "window_closed"]);
  expect(await tried("2018-09-11T00:00:00.000Z")).toEqual(["open", "in"]);
  expect(await tried("2018-09-12T00:00:00.000Z")).toEqual(["closed", "window_closed"]);
  await expect(register(world.system(), conference.id, registrationExample(category.id))).resolves.toMatchObject({
    status: "confirmed",
  });
});

it("lets in by a code exactly as many as it allows, at once or one by one, and stores nothing that opens", async () => {
  const world = await World.create();
  const conference = await world.conference();
  const category = await world.category(conference, { access: "code" });
  const ref = { conferenceId: conference.id, categoryId: category.id };
  const { code } = await createAccessCode(world.system(), ref, { label: "Osh", mostUses: 3 });
  const come = (accessCode?: string) =>
    register(world.ctx, conference.id, registrationExample(category.id, accessCode ? { accessCode } : {}));

  const results = await Promise.allSettled(Array.from({ length: 8 }, () => come(` ${code.toLowerCase()} `)));

  expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  for (const result of results)
    if (result.status === "rejected")
      expect(result.reason).toMatchObject({ errors: [{ pointer: "/accessCode", code: "access_code_used_up" }] });
  expect(await listAccessCodes(world.system(), ref)).toMatchObject([{ uses: 3, mostUses: 3, code }]);
  await expect(come()).rejects.toMatchObject({ errors: [{ pointer: "/accessCode", code: "required" }] });
  for (let i = 0; i < 10; i++)
    await expect(come("ABCDE-FGHJK")).rejects.toMatchObject({ errors: [{ code: "access_code_wrong" }] });
  await expect(come("ABCDE-FGHJK")).rejects.toMatchObject({ code: "rate_limited" });
});

it("keeps a category by invitation for nominees and for whom the organizer enters", async () => {
  const world = await World.create();
  const { conference, category, ref } = await invited(world, { quota: 2, category: { access: "invitation" } });
  const stranger = register(world.ctx, conference.id, registrationExample(category.id));
  await expect(stranger).rejects.toMatchObject({ errors: [{ pointer: "/categoryId", code: "invitation_only" }] });

  const nomination = await nominate(world.system(), ref, nominationExample(category.id));
  const { registration } = await confirmNomination(world.ctx, nomineeRef(world, nomination), answersExample());
  const entered = await register(world.system(), conference.id, registrationExample(category.id));

  expect([registration.status, entered.status]).toEqual(["confirmed", "confirmed"]);
});
