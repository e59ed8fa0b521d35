import { expect, it } from "vitest";
import type { Db } from "../db/client.ts";
import { createDirectoryEntry } from "../directory/index.ts";
import { countCalls } from "../testing/count-calls.ts";
import { definitionExample, fieldExample, optionsExample, publishedForm } from "../testing/form.ts";
import { registrationExample, World } from "../testing/world.ts";
import { createRule } from "./place-rules.ts";
import { register } from "./register.ts";

/** Counts how often somebody who waits for the table begins to: calls under way at the same time are one wait. */
async function countWaits({ client }: Db, work: () => Promise<unknown>): Promise<number> {
  let underWay = 0;
  let waits = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      if (underWay++ === 0) waits++;
      return next(args).finally(() => underWay--);
    },
    { step: "initialize", name: "waits" },
  );
  await work().finally(() => client.middlewareStack.remove("waits"));
  return waits;
}

const name = { source: "ky", ky: "Нарын шаардык соту", ru: "Нарынский городской суд", en: "Naryn City Court" } as const;

async function scene() {
  const world = await World.create();
  const conference = await world.conference();
  const category = await world.category(conference, { quotaPlaces: 50 });
  const { db } = world.ctx;
  const measured = async (work: () => Promise<unknown>) => {
    // The first one finds nothing remembered; a new person must be no dearer than the one before.
    await work();
    const { calls, capacityUnits } = await countCalls(db, work);
    const counted = Map.groupBy(calls, (call) => call.replace(/(Item)?Command$/, ""));
    return {
      calls: Object.fromEntries([...counted].map(([call, all]) => [call, all.length])),
      capacityUnits,
      waits: await countWaits(db, work),
    };
  };
  const come = (more: object = {}) =>
    register(world.ctx, conference.id, { ...registrationExample(category.id, { institution: name.en }), ...more });
  return { world, conference, measured, come };
}

it("a registration reads the conference, its category, form, directory's stamp and the address, places and rules: each once", async () => {
  const { measured, come } = await scene();

  const { calls, capacityUnits, waits } = await measured(come);

  expect(calls).toEqual({ Get: 5, Query: 2, TransactWriteItems: 1 });
  expect(capacityUnits).toBeLessThanOrEqual(27);
  expect(waits).toBeLessThanOrEqual(4);
});

it("a form with an institution, a rule and a directory make it two calls and a few units dearer, and no more", async () => {
  const { world, conference, measured, come } = await scene();
  await createDirectoryEntry(world.system(), conference.id, { name, courtLevel: "local", region: "naryn" });
  await createRule(world.system(), conference.id, { by: "institution", categoryIds: [], limit: 20 });
  const choice = fieldExample("room", { type: "choice", options: optionsExample("aa", "bb") });
  await publishedForm(world, conference, definitionExample(fieldExample("court", { type: "institution" }), choice));
  const form = { number: 1, answers: { court: "Нарынский городской суд", room: "aa" } };

  const { calls, capacityUnits, waits } = await measured(() => come({ form }));

  // The rule counts institutions in items of their own, which are read after it (ADR 31).
  expect(calls).toEqual({ Get: 6, Query: 3, TransactWriteItems: 1 });
  expect(capacityUnits).toBeLessThanOrEqual(38);
  expect(waits).toBeLessThanOrEqual(6);
});
