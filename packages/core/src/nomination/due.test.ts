import { expect, it } from "vitest";
import { activityEntity } from "../audit/index.ts";
import { queryAll } from "../db/read.ts";
import { getReminders, saveReminders } from "../letter/index.ts";
import { answersExample, invited, nominationExample, nomineeRef } from "../testing/nomination.ts";
import { World } from "../testing/world.ts";
import { confirmNomination } from "./confirm-nomination.ts";
import { doDueNominations } from "./due.ts";
import { listNominations } from "./get-institution.ts";
import { nominate } from "./nominate.ts";
import { remindInstitution } from "./remind-institution.ts";
import { listQuotas } from "./repo.ts";

const namesOf = async (world: World, conferenceId: string) =>
  (await queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${conferenceId}` }))
    .map(({ name }) => name)
    .filter((name) => /reminded|expired/.test(name));

it("reminds by plan, once a step, and lets what is unanswered expire at the cut-off", async () => {
  const world = await World.create();
  const { ref, category, conference } = await invited(world, { quota: 3 });
  const comes = await nominate(world.system(), ref, nominationExample(category.id));
  await nominate(world.system(), ref, nominationExample(category.id));
  await confirmNomination(world.ctx, nomineeRef(world, comes), answersExample());
  const run = () => doDueNominations(world.system(), conference.id);

  await run();
  expect(await namesOf(world, conference.id)).toEqual([]);
  world.at("2018-09-13T06:00:00.000Z");
  await Promise.all([run(), run()]);
  await run();
  expect(await namesOf(world, conference.id)).toEqual(["nomination.nominee_reminded"]);
  world.at("2018-09-23T13:00:00.000Z");
  await Promise.all([run(), run()]);
  await run();
  expect(await namesOf(world, conference.id)).toEqual([
    "nomination.nominee_reminded",
    "nomination.institution_reminded",
  ]);
  world.at("2018-10-01T12:00:01.000Z");
  await Promise.all([run(), run()]);

  const { items } = await listNominations(world.system(), ref, { limit: 10 });
  expect(items.map(({ status }) => status)).toEqual(["confirmed", "expired"]);
  expect((await listQuotas(world.ctx.db, ref.institutionId))[0]).toMatchObject({ heldPlaces: 1, nominatedPeople: 0 });
});

it("reminds nobody where the organizers turned that off, and lets the unanswered expire all the same", async () => {
  const world = await World.create();
  const { ref, category, conference } = await invited(world, { quota: 3 });
  await nominate(world.system(), ref, nominationExample(category.id));
  const { version, ...plan } = await getReminders(world.system(), conference.id);
  await saveReminders(world.system(), conference.id, { ...plan, nominees: false }, version);
  world.at("2018-09-23T13:00:00.000Z");
  await doDueNominations(world.system(), conference.id);
  expect(await namesOf(world, conference.id)).toEqual([]);
  world.at("2018-10-01T12:00:01.000Z");
  await doDueNominations(world.system(), conference.id);
  expect(await namesOf(world, conference.id)).toEqual(["nomination.expired"]);
});

it("sends no third reminder within an hour", async () => {
  const world = await World.create();
  const { ref } = await invited(world);
  const remind = () => remindInstitution(world.system(), ref.institutionId);
  await remind();
  await remind();
  await expect(remind()).rejects.toMatchObject({ code: "rate_limited" });
});
