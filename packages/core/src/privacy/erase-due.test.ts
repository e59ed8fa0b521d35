import { describe, expect, it } from "vitest";
import { activityEntity, findActivity } from "../audit/index.ts";
import { conferenceEntity, findConference } from "../conference/index.ts";
import { commit } from "../db/commit.ts";
import { fromStored, toStored } from "../db/entity.ts";
import { queryAll } from "../db/read.ts";
import { replace } from "../db/write.ts";
import { getPerson } from "../identity/index.ts";
import {
  declineRegistration,
  getAttendee,
  listCategories,
  listRegistrations,
  register,
} from "../registration/index.ts";
import { countCalls } from "../testing/count-calls.ts";
import { wholePerson } from "../testing/whole-person.ts";
import { registrationExample, World } from "../testing/world.ts";
import { eraseDue } from "./index.ts";

const nothing = { erasures: 0, registrations: 0, people: 0, answers: 0, support: 0, more: false };

describe("retention", () => {
  it("erases registrations two years after the conference and not a day before; the counts stay", async () => {
    const world = await World.create();
    const conference = await world.conference();
    const category = await world.category(conference);
    const { id, personId } = await register(world.ctx, conference.id, registrationExample(category.id));
    const declined = await register(world.ctx, conference.id, registrationExample(category.id));
    const reason = "Токтогулова келе албайт";
    await declineRegistration(world.system(), conference.id, declined.id, { reason });

    world.at("2020-10-14T23:00:00.000Z");
    expect(await eraseDue(world.system(), 10)).toEqual(nothing);
    world.at("2020-10-15T01:00:00.000Z");
    expect(await eraseDue(world.system(), 10)).toMatchObject({ registrations: 2, people: 0 });
    expect(await eraseDue(world.system(), 10)).toEqual(nothing);

    const left = await listRegistrations(world.system(), conference.id, undefined, { limit: 10 });
    expect(left.items).toEqual([]);
    expect(await getAttendee(world.ctx.db, personId, conference.id)).toBeNull();
    expect((await listCategories(world.system(), conference.id))[0]?.places.takenPlaces).toBe(1);
    expect((await findConference(world.ctx.db, conference.id))?.registrationsErasedAt).toBe(
      world.ctx.now().toISOString(),
    );
    const activities = await queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${conference.id}` });
    expect(activities.some(({ subjectId }) => subjectId === id)).toBe(true);
    expect(JSON.stringify(activities)).not.toContain(reason);
  });

  it("does no more than it may in a run, and goes on in the next", async () => {
    const world = await World.create();
    const conference = await world.conference();
    const category = await world.category(conference);
    for (let at = 0; at < 5; at++) await register(world.ctx, conference.id, registrationExample(category.id));
    world.at("2021-01-01T00:00:00.000Z");

    const runs = [];
    for (let run = 0; run < 4; run++) runs.push(await eraseDue(world.system(), 2));

    expect(runs.map(({ registrations, more }) => [registrations, more])).toEqual([
      [2, true],
      [2, true],
      [1, false],
      [0, false],
    ]);
  });

  it("erases an account three years after the last thing that keeps it", async () => {
    const world = await World.create();
    const person = await wholePerson(world);
    const idle = await world.person();
    const held = await world.person({ role: "trainer", scopeType: "platform", scopeId: "*" });
    const exists = async (id: string) => (await getPerson(world.ctx.db, id)) !== null;

    world.at("2021-09-10T05:00:00.000Z");
    await eraseDue(world.system(), 100);
    expect([await exists(person.personId), await exists(idle.person.id)]).toEqual([true, true]);
    world.at("2021-09-11T00:00:00.000Z");
    expect(await eraseDue(world.system(), 100)).toMatchObject({ people: 2 });

    expect([await exists(person.personId), await exists(idle.person.id)]).toEqual([false, false]);
    expect(await exists(held.person.id)).toBe(true);
    expect(await eraseDue(world.system(), 100)).toEqual(nothing);
  });

  it("puts an account off while a conference keeps it, and looks again", async () => {
    const world = await World.create();
    const later = await world.conference({ startsOn: "2021-05-01", endsOn: "2021-05-02" });
    const category = await world.category(later);
    const { personId } = await register(world.ctx, later.id, registrationExample(category.id));

    world.at("2021-09-11T00:00:00.000Z");
    expect(await eraseDue(world.system(), 100)).toMatchObject({ people: 0 });
    const kept = await getPerson(world.ctx.db, personId);
    world.at("2024-05-03T00:00:00.000Z");

    expect(kept?.reviewOn).toBe("2024-05-02T00:00:00.000Z");
    expect(await eraseDue(world.system(), 100)).toMatchObject({ registrations: 1, people: 1 });
  });

  it("leaves the generated people of a demo conference", async () => {
    const world = await World.create();
    const conference = await world.conference();
    const demo = { ...conference, demo: true, version: conference.version + 1 };
    await commit(world.system(), {
      writes: [replace(conferenceEntity, demo, conference.version)],
      activity: { name: "test.demo", scopeId: conference.id, subjectId: conference.id },
      answer: null,
    });
    const category = await world.category(conference);
    const { personId } = await register(world.ctx, conference.id, registrationExample(category.id));

    world.at("2026-01-01T00:00:00.000Z");

    expect(await eraseDue(world.system(), 100)).toMatchObject({ registrations: 0, people: 0 });
    expect(await getPerson(world.ctx.db, personId)).not.toBeNull();
  });

  it("lets the table drop an activity after five years", async () => {
    const world = await World.create();
    const { person } = await world.person();
    const [made] = await queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${person.id}` });
    const stored = made && toStored(activityEntity, made);

    expect(stored?.expiresAtSeconds?.N).toBe(String(Date.parse("2023-09-10T06:00:00.000Z") / 1000));
    expect(made && (await findActivity(world.ctx.db, person.id, made.id))).toEqual(made);
    expect(stored && fromStored(activityEntity, stored)).toEqual(made);
  });

  it("reads the same little however many people there are whose time is not over", async () => {
    const few = await World.create();
    const many = await World.create();
    await few.person();
    for (let at = 0; at < 60; at++) await many.person();

    const small = await countCalls(few.ctx.db, () => eraseDue(few.system(), 100));
    const large = await countCalls(many.ctx.db, () => eraseDue(many.system(), 100));

    expect(large).toEqual(small);
  });
});
