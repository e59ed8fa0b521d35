import { describe, expect, it } from "vitest";
import { queryAll } from "../db/read.ts";
import { findPersonByAddress, loadActor } from "../identity/index.ts";
import { categoryEntity, listCategories, register } from "../registration/index.ts";
import type { Ctx } from "../shared/context.ts";
import { DomainError } from "../shared/errors.ts";
import { Cut, cutAt } from "../testing/cut-writes.ts";
import { type WholePerson, wholePerson } from "../testing/whole-person.ts";
import { wholeTable } from "../testing/whole-table.ts";
import { registrationExample, World } from "../testing/world.ts";
import { eraseDue } from "./erase-due.ts";
import { eraseOwnAccount, erasePerson, previewErasure } from "./index.ts";

/** The kinds of item in which a value of the person still stands. */
async function traces(ctx: Ctx, { values }: WholePerson): Promise<readonly string[]> {
  const items = await wholeTable(ctx.db);
  const left = items.filter((item) => values.some((value) => JSON.stringify(item).includes(value)));
  return [...new Set(left.map(({ entity }) => String(entity)))].toSorted();
}

describe("erasing a person", () => {
  it("leaves no personal value anywhere, and all of others", async () => {
    const world = await World.create();
    const person = await wholePerson(world);
    const neighbour = await wholePerson(world);
    const before = await traces(world.ctx, person);
    const ofNeighbour = await traces(world.ctx, neighbour);

    await eraseOwnAccount(person.ctx, { email: person.email });

    expect(before).toEqual([
      "activity",
      "address",
      "addressMark",
      "answers",
      "idempotency",
      "issuedDocument",
      "person",
      "registration",
      "session",
      "signIn",
      "speakerCard",
      "subsistence",
      "supportNeeds",
    ]);
    expect(await traces(world.ctx, person)).toEqual([]);
    expect(await traces(world.ctx, neighbour)).toEqual(ofNeighbour);
    const left = (await wholeTable(world.ctx.db)).filter((item) => JSON.stringify(item).includes(person.personId));
    expect([...new Set(left.map((item) => item.entity))]).toEqual(["activity"]);
  });

  it("ends the sign-ins, frees the address and the place", async () => {
    const world = await World.create();
    const person = await wholePerson(world);

    await eraseOwnAccount(person.ctx, { email: person.email });

    expect(await loadActor(world.ctx.db, person.token, world.ctx.now())).toEqual({ type: "visitor" });
    expect(await findPersonByAddress(world.ctx.db, person.email)).toBeNull();
    const [category] = await listCategories(world.system(), person.conference.id);
    expect(category?.places).toMatchObject({ takenPlaces: 0, waitingPeople: 0, submittedPeople: 0 });
    const anew = await register(world.ctx, person.conference.id, {
      ...registrationExample(person.categoryId),
      email: person.email,
    });
    expect([anew.status, anew.personId === person.personId]).toEqual(["confirmed", false]);
  });

  it("keeps the count of those who took part when the conference is over", async () => {
    const world = await World.create();
    const person = await wholePerson(world);
    world.at("2018-10-20T00:00:00.000Z");

    await erasePerson(world.system(), person.personId);

    const [category] = await listCategories(world.system(), person.conference.id);
    expect(category?.places.takenPlaces).toBe(1);
    expect(await traces(world.ctx, person)).toEqual([]);
  });

  it("says before what it will do", async () => {
    const world = await World.create();
    const person = await wholePerson(world);

    expect(await previewErasure(person.ctx)).toEqual({
      cancels: [{ conferenceTitle: person.conference.title, status: "confirmed" }],
      registrations: 3,
      enrolments: 1,
      messages: 1,
      sessions: 2,
      roles: 0,
      possible: true,
    });
  });

  it("refuses another address, another person, and whoever administers the platform", async () => {
    const world = await World.create();
    const { ctx, person } = await world.person({ role: "administrator", scopeType: "platform", scopeId: "*" });
    const somebody = await world.person();

    await expect(eraseOwnAccount(ctx, { email: somebody.person.email })).rejects.toMatchObject({
      errors: [{ pointer: "/email", code: "email_not_yours" }],
    });
    await expect(eraseOwnAccount(ctx, { email: person.email })).rejects.toMatchObject({
      code: "invalid_state",
      errors: [{ pointer: "/grants", code: "administrator_role_held" }],
    });
    await expect(erasePerson(somebody.ctx, person.id)).rejects.toMatchObject({ code: "forbidden" });
    await erasePerson(ctx, somebody.person.id);
    await expect(erasePerson(ctx, somebody.person.id)).rejects.toMatchObject({ code: "not_found" });
  });

  it("goes on when it was cut at any write, before the table had it or after", { timeout: 300_000 }, async () => {
    const world = await World.create();
    const whole = await wholePerson(world);
    const count = cutAt(world.ctx, 0, "before");
    await erasePerson(world.system(), whole.personId);
    const writes = count();
    expect(writes).toBeGreaterThan(8);

    for (const moment of ["before", "after"] as const) {
      for (let nth = 1; nth <= writes; nth++) {
        const cutWorld = await World.create();
        const person = await wholePerson(cutWorld);
        cutAt(cutWorld.ctx, nth, moment);
        await expect(erasePerson(cutWorld.system(), person.personId)).rejects.toBeInstanceOf(Cut);
        cutAt(cutWorld.ctx, 0, "before");
        if (nth === 1 && moment === "before") await erasePerson(cutWorld.system(), person.personId);
        else await eraseDue(cutWorld.system(), 10);

        expect([moment, nth, await traces(cutWorld.ctx, person)]).toEqual([moment, nth, []]);
        const [category] = await listCategories(cutWorld.system(), person.conference.id);
        expect([moment, nth, category?.places.takenPlaces]).toEqual([moment, nth, 0]);
        await expect(erasePerson(cutWorld.system(), person.personId)).rejects.toMatchObject({ code: "not_found" });
      }
    }
  });

  it("may run twice at once", async () => {
    const world = await World.create();
    const person = await wholePerson(world);

    const runs = await Promise.allSettled([1, 2, 3].map(() => erasePerson(world.system(), person.personId)));
    await eraseDue(world.system(), 10);

    for (const run of runs) if (run.status === "rejected") expect(run.reason).toBeInstanceOf(DomainError);
    expect(await traces(world.ctx, person)).toEqual([]);
    const categories = await queryAll(world.ctx.db, categoryEntity, {
      pk: `CONFERENCE#${person.conference.id}`,
      skPrefix: "CATEGORY#",
    });
    expect(categories).toHaveLength(1);
  });
});
