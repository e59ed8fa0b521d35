import { describe, expect, it } from "vitest";
import { countedIn } from "../testing/counters.ts";
import { registrationExample, World } from "../testing/world.ts";
import { cancelRegistration } from "./cancel-registration.ts";
import { listCategories } from "./list-categories.ts";
import { listRegistrations } from "./list-registrations.ts";
import { promoteWaiting } from "./promote-waiting.ts";
import { register } from "./register.ts";
import { listWaiting } from "./repo.ts";
import { waitlistRegistration } from "./waitlist-registration.ts";

describe("register", () => {
  it.each(countedIn)(
    "confirms while there are places counted in $counter, then puts on the waiting list in order",
    async ({ rush }) => {
      const world = await World.create();
      const conference = await world.conference();
      const category = await world.category(conference, { quotaPlaces: 50, ...rush });

      const all = await Promise.all(
        Array.from({ length: 200 }, () => register(world.ctx, conference.id, registrationExample(category.id))),
      );

      const confirmed = all.filter(({ status }) => status === "confirmed");
      const waiting = all.filter(({ status }) => status === "waitlisted");
      expect([confirmed.length, waiting.length]).toEqual([50, 150]);
      const [counted] = await listCategories(world.system(), conference.id);
      expect(counted?.places).toMatchObject({ takenPlaces: 50, waitingPeople: 150, submittedPeople: 0 });
      const { items } = await listWaiting(world.ctx.db, category.id, { limit: 200 });
      expect(items.map(({ id }) => id)).toEqual(waiting.map(({ id }) => id).toSorted());
    },
  );

  it("refuses a second registration of the same person and writes nothing", async () => {
    const world = await World.create();
    const conference = await world.conference();
    const category = await world.category(conference);
    const input = registrationExample(category.id);

    const results = await Promise.allSettled([
      register(world.ctx, conference.id, input),
      register(world.ctx, conference.id, input),
    ]);

    const refused = results.find((result) => result.status === "rejected");
    expect(refused?.reason).toMatchObject({
      code: "already_exists",
      errors: [{ pointer: "/email", code: "already_registered" }],
    });
    const { items } = await listRegistrations(world.system(), conference.id, undefined, { limit: 10 });
    expect(items).toHaveLength(1);
    const [counted] = await listCategories(world.system(), conference.id);
    expect(counted?.places.takenPlaces).toBe(1);
  });

  it("lets somebody who cancelled register again", async () => {
    const world = await World.create();
    const conference = await world.conference();
    const category = await world.category(conference);
    const input = registrationExample(category.id);
    const first = await register(world.ctx, conference.id, input);
    await cancelRegistration(world.system(), conference.id, first.id, {});

    const second = await register(world.ctx, conference.id, input);

    expect(second.status).toBe("confirmed");
    expect(second.personId).toBe(first.personId);
  });

  it("is closed outside its window and for a category of another conference", async () => {
    const world = await World.create();
    const conference = await world.conference({ registrationClosesAt: "2018-09-01T00:00:00.000Z" });
    const open = await world.conference();
    const category = await world.category(conference);

    const late = register(world.ctx, conference.id, registrationExample(category.id));
    const foreign = register(world.ctx, open.id, registrationExample(category.id));

    await expect(late).rejects.toMatchObject({ code: "window_closed" });
    await expect(foreign).rejects.toMatchObject({ errors: [{ pointer: "/categoryId", code: "unknown_reference" }] });
  });

  it("gives a retry with the same idempotency key the first answer", async () => {
    const world = await World.create();
    const conference = await world.conference();
    const category = await world.category(conference);
    const { once } = await import("../db/idempotency.ts");
    const ctx = { ...world.ctx, idempotency: { key: "5f1c0b1e-key-of-the-client", fingerprint: "f" } };
    const input = registrationExample(category.id);

    const answers = await Promise.all(
      Array.from({ length: 5 }, () => once(ctx, () => register(ctx, conference.id, input))),
    );

    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const { items } = await listRegistrations(world.system(), conference.id, undefined, { limit: 10 });
    expect(items).toHaveLength(1);
  });
});

describe("promoteWaiting", () => {
  it("gives each freed place to the longest waiting, once, however often it runs", async () => {
    const world = await World.create();
    const conference = await world.conference();
    const category = await world.category(conference, { quotaPlaces: 2 });
    const people = [];
    for (let i = 0; i < 5; i++) {
      world.at(`2018-09-10T06:00:0${i}.000Z`);
      people.push(await register(world.ctx, conference.id, registrationExample(category.id)));
    }
    const [first, second] = people;
    if (!first || !second) throw new Error("five people registered");
    await cancelRegistration(world.system(), conference.id, first.id, {});
    await waitlistRegistration(world.system(), conference.id, second.id, {});
    const freed = { conferenceId: conference.id, categoryId: category.id, exceptId: second.id };

    await Promise.all([promoteWaiting(world.system(), freed), promoteWaiting(world.system(), freed)]);
    await promoteWaiting(world.system(), freed);

    const { items } = await listRegistrations(world.system(), conference.id, undefined, { limit: 10 });
    expect(items.map(({ status }) => status)).toEqual([
      "cancelled",
      "waitlisted",
      "confirmed",
      "confirmed",
      "waitlisted",
    ]);
  });
});
