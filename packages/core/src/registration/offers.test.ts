import { describe, expect, it } from "vitest";
import { countedIn } from "../testing/counters.ts";
import { registrationExample, World } from "../testing/world.ts";
import { acceptOffer } from "./accept-offer.ts";
import { cancelRegistration } from "./cancel-registration.ts";
import { countRule } from "./count-rule.ts";
import { expireDueOffers } from "./expire-offers.ts";
import { getMyRegistration } from "./my-registrations.ts";
import { createRule } from "./place-rules.ts";
import { promoteWaiting } from "./promote-waiting.ts";
import { register } from "./register.ts";
import { getRegistration, listCategoriesWithPlaces } from "./repo.ts";
import type { CategoryInput, Registration } from "./schema.ts";
import { listWaitingLists } from "./waiting-lists.ts";

async function line(world: World, people: number, rush: Pick<CategoryInput, "rushPeople"> = {}) {
  const conference = await world.conference();
  const offered = { quotaPlaces: 1, freedPlaces: "offer", offerHours: 24 } as const;
  const category = await world.category(conference, { ...offered, ...rush });
  const all: Registration[] = [];
  for (let i = 0; i < people; i++) {
    world.at(`2018-09-10T06:00:0${i}.000Z`);
    all.push(await register(world.ctx, conference.id, registrationExample(category.id)));
  }
  const statuses = async () =>
    Promise.all(all.map(async ({ id }) => (await getRegistration(world.ctx.db, conference.id, id))?.status));
  const promote = (exceptId = "") => promoteWaiting(world.system(), { conferenceId: conference.id, exceptId });
  return { conference, category, all, statuses, promote };
}

describe.each(countedIn)("a freed place that is offered, counted in $counter", ({ rush }) => {
  it("is held for the first in line, and passes on when it is declined or not answered in time", async () => {
    const world = await World.create();
    const { conference, category, all, statuses, promote } = await line(world, 4, rush);
    const [first, second, third] = all;
    if (!first || !second || !third) throw new Error("four people registered");
    await cancelRegistration(world.system(), conference.id, first.id, {});
    await Promise.all([promote(first.id), promote(first.id)]);
    expect(await statuses()).toEqual(["cancelled", "offered", "waitlisted", "waitlisted"]);
    const [held] = await listCategoriesWithPlaces(world.ctx.db, conference.id);
    expect(held?.places).toMatchObject({ takenPlaces: 1, offeredPeople: 1, waitingPeople: 2 });
    const late = await register(world.ctx, conference.id, registrationExample(category.id));
    expect([late.status, late.waitingReason]).toEqual(["waitlisted", "category_full"]);

    await cancelRegistration(await world.signedIn(second.email), conference.id, second.id, {});
    await promote(second.id);
    expect(await statuses()).toEqual(["cancelled", "cancelled", "offered", "waitlisted"]);
    world.at("2018-09-11T06:00:03.000Z");
    await expect(acceptOffer(await world.signedIn(third.email), conference.id, third.id)).rejects.toMatchObject({
      errors: [{ code: "deadline_passed" }],
    });
    expect(await Promise.all([expireDueOffers(world.system(), conference.id), promote(third.id)])).toBeDefined();
    await promote(third.id);

    expect(await statuses()).toEqual(["cancelled", "cancelled", "waitlisted", "offered"]);
    const fourth = all[3];
    if (!fourth) throw new Error("four people registered");
    const accepted = await acceptOffer(await world.signedIn(fourth.email), conference.id, fourth.id);
    expect([accepted.status, accepted.offeredUntil]).toEqual(["confirmed", undefined]);
    const [after] = await listCategoriesWithPlaces(world.ctx.db, conference.id);
    expect(after?.places).toMatchObject({ takenPlaces: 1, offeredPeople: 0, waitingPeople: 2 });
  });

  it("goes to the organizer after two offers without an answer, and everybody reads why", async () => {
    const world = await World.create();
    const { conference, all, statuses, promote } = await line(world, 2, rush);
    const [first, second] = all;
    if (!first || !second) throw new Error("two people registered");
    await cancelRegistration(world.system(), conference.id, first.id, {});
    for (const day of ["12", "14"]) {
      await promote(first.id);
      expect((await statuses())[1]).toBe("offered");
      world.at(`2018-09-${day}T06:00:00.000Z`);
      await expireDueOffers(world.system(), conference.id);
    }

    expect(await promote()).toBe(0);

    const mine = await getMyRegistration(await world.signedIn(second.email), conference.id);
    expect(mine.standing).toEqual({ position: 1, reason: "offers_unanswered", freedPlaces: "offer" });
    expect(await listWaitingLists(world.system(), conference.id)).toMatchObject([
      { freePlaces: 1, waitingPeople: 1, why: "unanswered", reasons: [{ reason: "offers_unanswered", people: 1 }] },
    ]);
  });
});

describe("a waiting list that stands still", () => {
  it("says to the person and to the organizer which bound holds it", async () => {
    const world = await World.create();
    const conference = await world.conference();
    const category = await world.category(conference, { quotaPlaces: 5 });
    const rule = await createRule(world.system(), conference.id, { by: "region", categoryIds: [], limit: 1 });
    await countRule(world.system(), conference.id, rule.id);
    const come = (region: "osh" | "chui") =>
      register(world.ctx, conference.id, registrationExample(category.id, { region }));
    const first = await come("osh");
    const [second, third] = [await come("osh"), await come("osh")];

    const standing = async (email: string) =>
      (await getMyRegistration(await world.signedIn(email), conference.id)).standing;

    expect([second.waitingReason, third.waitingReason]).toEqual(["region_full", "region_full"]);
    expect(await standing(third.email)).toEqual({ position: 2, reason: "region_full", freedPlaces: "confirm" });
    expect(await listWaitingLists(world.system(), conference.id)).toMatchObject([
      { freePlaces: 4, waitingPeople: 2, why: "rules", reasons: [{ reason: "region_full", people: 2 }] },
    ]);
    await cancelRegistration(world.system(), conference.id, first.id, {});
    await promoteWaiting(world.system(), { conferenceId: conference.id, exceptId: first.id });
    expect(await standing(second.email)).toBeNull();
    expect(await standing(third.email)).toMatchObject({ position: 1 });
  });
});
