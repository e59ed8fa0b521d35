import { readXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import { activityEntity } from "../audit/index.ts";
import { queryAll } from "../db/read.ts";
import { cancelRegistration, type Registration, register } from "../registration/index.ts";
import { hotelExample, hotelFor, supportWorld } from "../testing/support.ts";
import { registrationExample, World } from "../testing/world.ts";
import {
  assignStays,
  deleteHotel,
  exportSupportList,
  getOwnSupport,
  getSupportDesk,
  previewStays,
  releaseLostStay,
  releaseStay,
  shareRoom,
  updateHotel,
} from "./index.ts";

const idsOf = (registrations: readonly Registration[]) => registrations.map(({ id }) => id);

async function scene(people: number, rooms: number) {
  const world = await World.create();
  const made = await supportWorld(world, people);
  const { conference } = made;
  const { hotel, selection } = await hotelFor(world, conference, rooms);
  const desk = await made.at("hotelDesk");
  const taken = async () => {
    const { hotels } = await getSupportDesk(desk, conference.id);
    return Object.entries(hotels[0]?.taken.double ?? {}).flatMap(([night, count]) =>
      count > 0 ? [[night, count]] : [],
    );
  };
  return { ...made, world, id: conference.id, hotel, selection, desk, taken };
}

const [full, two] = [
  [
    ["2018-10-11", 3],
    ["2018-10-12", 3],
    ["2018-10-13", 3],
  ],
  [
    ["2018-10-11", 2],
    ["2018-10-12", 2],
    ["2018-10-13", 2],
  ],
];

it("says before who fits, who has a room, who holds no place and for whom none is left; then does just that", async () => {
  const { world, id, selection, registrations, desk, taken, own, category } = await scene(6, 3);
  const [first, second] = registrations;
  if (!first || !second) throw new Error("six people registered");
  await assignStays(desk, id, { ...selection, registrationIds: [first.id], people: 1 });
  await cancelRegistration(world.system(), id, second.id, {});
  const all = { ...selection, registrationIds: idsOf(registrations).toReversed() };

  const preview = await previewStays(desk, id, all);
  expect(preview).toMatchObject({
    freeRooms: 2,
    housed: [{ registrationId: first.id }],
    unconfirmed: [{ registrationId: second.id }],
  });
  // In the order in which they registered, whatever the order of the selection.
  expect(preview.fit.map((one) => one.registrationId)).toEqual(idsOf(registrations.slice(2, 4)));
  expect(preview.full.map((one) => one.registrationId)).toEqual(idsOf(registrations.slice(4)));
  await expect(assignStays(desk, id, { ...all, people: 3 })).rejects.toMatchObject({
    errors: [{ pointer: "/people", code: "people_changed", params: { count: 2 } }],
  });
  expect(await assignStays(desk, id, { ...all, people: 2 })).toEqual({ people: 2 });
  expect(await taken()).toEqual(full);
  expect((await getOwnSupport(await own(first), id)).stay).toMatchObject({
    hotel: { en: "Hotel Ala-Too" },
    checkOut: "2018-10-14",
  });

  const late = await register(world.ctx, id, registrationExample(category.id));
  expect((await previewStays(desk, id, { ...selection, registrationIds: [late.id] })).full).toHaveLength(1);
});

it("gives the last room once, however many ask at the same time", async () => {
  const { id, selection, registrations, desk, taken } = await scene(8, 3);
  const answers = await Promise.allSettled(
    registrations.map((one) => assignStays(desk, id, { ...selection, registrationIds: [one.id], people: 1 })),
  );

  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  expect(await taken()).toEqual(full);
});

it("gives rooms to more people than one transaction holds", async () => {
  const { id, selection, registrations, desk, taken } = await scene(45, 50);
  const step = { ...selection, registrationIds: idsOf(registrations), people: 45 };

  expect(await assignStays(desk, id, step)).toEqual({ people: 45 });
  expect((await taken()).map(([, count]) => count)).toEqual([45, 45, 45]);
  expect((await previewStays(desk, id, step)).housed).toHaveLength(45);
});

it("lets two share a room until its beds are taken, and gives back what they leave", async () => {
  const { id, selection, registrations, desk, taken, own } = await scene(4, 3);
  const [a, b, c] = registrations;
  if (!a || !b || !c) throw new Error("four people registered");
  await assignStays(desk, id, { ...selection, registrationIds: idsOf([a, b, c]), people: 3 });
  await shareRoom(desk, id, b.id, { withRegistrationId: a.id });

  expect(await taken()).toEqual(two);
  expect((await getOwnSupport(await own(b), id)).stay?.with).toHaveLength(1);
  await expect(shareRoom(desk, id, c.id, { withRegistrationId: a.id })).rejects.toMatchObject({
    code: "capacity_reached",
  });
  await releaseStay(desk, id, a.id);
  expect(await taken()).toEqual(two);
  await releaseStay(desk, id, b.id);
  expect((await taken()).map(([, count]) => count)).toEqual([1, 1, 1]);
});

it("frees the room of whoever does not come, and of nobody else", async () => {
  const { world, id, selection, registrations, desk, taken } = await scene(3, 3);
  const [gone, stays] = registrations;
  if (!gone || !stays) throw new Error("three people registered");
  await assignStays(desk, id, { ...selection, registrationIds: idsOf(registrations), people: 3 });
  await cancelRegistration(world.system(), id, gone.id, {});
  for (const one of [gone, gone, stays]) await releaseLostStay(world.system(), id, one.id);

  expect(await taken()).toEqual(two);
});

it("never makes a block smaller than what is taken, and removes no hotel that has guests", async () => {
  const { id, hotel, selection, registrations, desk } = await scene(2, 3);
  await assignStays(desk, id, { ...selection, registrationIds: idsOf(registrations), people: 2 });
  const change = (changes: Parameters<typeof hotelExample>[0]) =>
    updateHotel(desk, id, hotel.id, hotelExample(changes), 1);
  const [type] = hotel.roomTypes;
  if (!type) throw new Error("a hotel has rooms");

  await expect(change({ roomTypes: [{ ...type, rooms: 1 }] })).rejects.toMatchObject({
    errors: [{ code: "quota_under_places" }],
  });
  await expect(change({ firstNight: "2018-10-12" })).rejects.toMatchObject({ errors: [{ code: "hotel_in_use" }] });
  await expect(change({ roomTypes: [{ ...type, key: "other" }] })).rejects.toMatchObject({
    errors: [{ code: "hotel_in_use" }],
  });
  await expect(deleteHotel(desk, id, hotel.id, 1)).rejects.toMatchObject({ code: "invalid_state" });
  expect(await change({ roomTypes: [{ ...type, rooms: 2 }] })).toMatchObject({ version: 2 });
  for (const one of registrations) await releaseStay(desk, id, one.id);
  await deleteHotel(desk, id, hotel.id, 2);
  expect((await getSupportDesk(desk, id)).hotels).toEqual([]);
});

it("writes the rooming list as CSV and XLSX without a formula, and notes who took it", async () => {
  const { world, id, selection, desk, category } = await scene(0, 3);
  const guest = await register(world.ctx, id, registrationExample(category.id, { institution: "=1+1" }));
  await assignStays(desk, id, { ...selection, registrationIds: [guest.id], people: 1 });

  const csv = String(await exportSupportList(desk, id, "rooming-list", "csv"));
  const book = await readXlsx(new Uint8Array(Buffer.from(await exportSupportList(desk, id, "rooming-list", "xlsx"))));
  expect(csv).toContain("Hotel Ala-Too");
  expect(csv).not.toMatch(/(^|,|\n)"?=1\+1/);
  expect(book.sheets[0]?.rows[1]).toContain("=1+1");
  const formulas = [...(book.sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined);
  expect(formulas).toEqual([]);
  const acts = await queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${id}` });
  expect(
    acts.filter(({ name }) => name === "support.list_exported").map(({ actorId, data }) => [actorId, data]),
  ).toEqual(
    ["csv", "xlsx"].map((format) => [
      desk.actor.type === "person" ? desk.actor.personId : "",
      { list: "rooming-list", format, rows: 1 },
    ]),
  );
});
