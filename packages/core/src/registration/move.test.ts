import { expect, it } from "vitest";
import { registrationExample, World } from "../testing/world.ts";
import { listCategories } from "./list-categories.ts";
import { moveRegistration, previewMove } from "./move-registration.ts";
import { createRule } from "./place-rules.ts";
import { promoteWaiting } from "./promote-waiting.ts";
import { register } from "./register.ts";
import { getRegistration } from "./repo.ts";
import type { Registration } from "./schema.ts";

async function setUp(places: { readonly there: number; readonly people: number }) {
  const world = await World.create();
  const conference = await world.conference();
  const here = await world.category(conference, { quotaPlaces: places.people });
  const there = await world.category(conference, { quotaPlaces: places.there });
  const { ctx } = await world.organizer();
  const join = (categoryId: string, changes = {}): Promise<Registration> =>
    register(world.ctx, conference.id, registrationExample(categoryId, changes));
  const people: Registration[] = [];
  for (let at = 0; at < places.people; at++) people.push(await join(here.id));
  const preview = async (chosen: readonly Registration[]) => {
    const registrationIds = chosen.map(({ id }) => id);
    const { items } = await previewMove(ctx, conference.id, { registrationIds, categoryId: there.id });
    return items.map(({ outcome }) => outcome);
  };
  const move = ({ id }: Registration) => moveRegistration(ctx, conference.id, id, { categoryId: there.id });
  const counts = async () =>
    (await listCategories(ctx, conference.id)).map(({ places: { takenPlaces, waitingPeople } }) => [
      takenPlaces,
      waitingPeople,
    ]);
  return { world, ctx, conference, here, there, join, people, preview, move, counts };
}

it("does what the preview said: a place for as many as there are, the waiting list for the others", async () => {
  const { people, preview, move, counts } = await setUp({ there: 2, people: 4 });
  const said = await preview(people);
  expect(said).toEqual(["confirmed", "confirmed", "waitlisted", "waitlisted"]);
  const did: string[] = [];
  for (const one of people) did.push((await move(one)).status);
  expect(did).toEqual(said);
  expect(await counts()).toEqual([
    [0, 0],
    [2, 2],
  ]);
  expect(await preview(people)).toEqual(["stays", "stays", "stays", "stays"]);
});

it("passes nobody who waits there, and the place left behind goes to whoever waits here", async () => {
  const { world, conference, here, there, join, people, preview, move, counts } = await setUp({ there: 1, people: 1 });
  const waitsHere = await join(here.id);
  await join(there.id);
  await join(there.id);
  const [one] = people;
  if (one === undefined) throw new Error("somebody has a place");
  expect(await preview([one, waitsHere])).toEqual(["waitlisted", "waitlisted"]);
  expect(await move(one)).toMatchObject({ status: "waitlisted", categoryId: there.id });
  await promoteWaiting(world.system(), { conferenceId: conference.id, exceptId: one.id });
  expect(await getRegistration(world.ctx.db, conference.id, waitsHere.id)).toMatchObject({ status: "confirmed" });
  expect(await counts()).toEqual([
    [1, 0],
    [1, 2],
  ]);
});

it("holds the place rules: who would come over a bound waits, who is counted already is not counted twice", async () => {
  const { ctx, conference, there, people, preview, move } = await setUp({ there: 9, people: 3 });
  const rule = { by: "region", limit: 2, region: "osh_city" } as const;
  await createRule(ctx, conference.id, { ...rule, categoryIds: [there.id] });
  const said = await preview(people);
  expect(said).toEqual(["confirmed", "confirmed", "waitlisted"]);
  const did: string[] = [];
  for (const one of people) did.push((await move(one)).status);
  expect(did).toEqual(said);
});

it("takes as many as there are places when many are moved at once", async () => {
  const { people, move, counts } = await setUp({ there: 3, people: 8 });
  const moved = await Promise.all(people.map(move));
  expect(moved.filter(({ status }) => status === "confirmed").length).toBeLessThanOrEqual(3);
  const [, [taken = 0, waiting = 0] = []] = await counts();
  expect(taken + waiting).toBe(8);
  expect(taken).toBe(moved.filter(({ status }) => status === "confirmed").length);
});
