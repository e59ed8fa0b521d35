import { expect, it } from "vitest";
import { pageOfActivitiesIn } from "../audit/repo.ts";
import { createTemplate, sendToMany } from "../letter/index.ts";
import { register } from "../registration/index.ts";
import { registrationExample, World } from "../testing/world.ts";
import {
  cancelSending,
  listMessages,
  listOwnSendings,
  listSendings,
  moveSending,
  queueNextPage,
  scheduleSending,
  sendDue,
  startMailing,
} from "./index.ts";

const sendAt = "2018-09-20T03:00:00.000Z";
const selection = { status: "confirmed", categoryId: null } as const;

async function setUp() {
  const world = await World.create();
  const { ctx } = await world.organizer();
  const conference = await world.conference();
  const category = await world.category(conference);
  const words = { en: { subject: "Parking", text: "You can park behind the hall." } };
  const template = await createTemplate(ctx, conference.id, { name: "Parking", words });
  const register1 = () => register(world.ctx, conference.id, registrationExample(category.id));
  const letter = { what: "letter", templateId: template.id, selection } as const;
  const due = (id: string) => sendDue(world.system("send-letters"), conference.id, id);
  const asked = async () => {
    const { items } = await pageOfActivitiesIn(world.ctx.db, conference.id, { limit: 100 });
    return items.filter(({ name }) => name === "letter.to_many_asked");
  };
  const states = async () =>
    (await listMessages(world.system(), conference.id, undefined, { limit: 100 })).items.map(({ state }) => state);
  /** What the stream does with a letter to many. */
  const follow = async () => {
    const [activity] = await asked();
    if (activity) await startMailing(world.system(), "announcement", activity);
    for (let pages = 0; pages < 4; pages++) {
      const { items } = await pageOfActivitiesIn(world.ctx.db, conference.id, { limit: 100 });
      for (const one of items.filter(({ name }) => /mailing_started|page_queued/.test(name)))
        await queueNextPage(world.system(), one, async (_ctx, _mailing, people) => people);
    }
  };
  return { world, ctx, conference, template, register1, letter, due, asked, states, follow };
}

it("sends a letter at its moment to whoever is in the selection then, once, however many come for it", async () => {
  const { world, ctx, conference, register1, letter, due, asked } = await setUp();
  const sending = await scheduleSending(ctx, conference.id, { ...letter, sendAt });
  await register1();
  await due(sending.id);
  expect(await asked()).toEqual([]);

  world.at(sendAt);
  await Promise.all(Array.from({ length: 6 }, () => due(sending.id)));
  await due(sending.id);
  expect((await asked()).map(({ actorId, data }) => [actorId, data.templateId, data.hold])).toEqual([
    ["send-letters", letter.templateId, false],
  ]);
  expect(await listSendings(world.ctx.db)).toEqual([]);
});

it("goes by the moment that was set last, and not at all once it is taken back", async () => {
  const { world, ctx, conference, letter, due, asked } = await setUp();
  const first = await scheduleSending(ctx, conference.id, { ...letter, sendAt });
  const second = await scheduleSending(ctx, conference.id, { ...letter, sendAt: "2018-09-15T03:00:00.000Z" });
  expect((await listOwnSendings(ctx, conference.id)).map(({ id }) => id)).toEqual([second.id, first.id]);
  await moveSending(ctx, conference.id, first.id, { sendAt: "2018-09-25T03:00:00.000Z" }, 1);
  await expect(cancelSending(ctx, conference.id, first.id, 1)).rejects.toMatchObject({ code: "stale_version" });
  await cancelSending(ctx, conference.id, second.id, 1);
  world.at("2018-09-21T03:00:00.000Z");
  for (const { id } of [first, second]) await due(id);
  expect(await asked()).toEqual([]);
  world.at("2018-09-25T03:00:00.000Z");
  await due(first.id);
  expect(await asked()).toHaveLength(1);
  await expect(cancelSending(ctx, conference.id, first.id, 2)).rejects.toMatchObject({ code: "not_found" });
});

it("lets more held letters go than one transaction holds, each once", async () => {
  const { world, ctx, conference, template, register1, due, states, follow } = await setUp();
  await Promise.all(Array.from({ length: 60 }, register1));
  await sendToMany(ctx, conference.id, { templateId: template.id, selection, people: 60, hold: true });
  await follow();
  expect((await states()).filter((state) => state === "draft")).toHaveLength(60);
  const sending = await scheduleSending(ctx, conference.id, { what: "drafts", sendAt });

  world.at(sendAt);
  await Promise.all([due(sending.id), due(sending.id)]);

  expect((await states()).filter((state) => state === "queued")).toHaveLength(60);
  const { items } = await pageOfActivitiesIn(world.ctx.db, conference.id, { limit: 200 });
  const released = items.filter(({ name }) => name === "message.drafts_released");
  const ids = released.flatMap(({ data }) => (Array.isArray(data.messageIds) ? data.messageIds : []));
  expect([ids.length, new Set(ids).size]).toEqual([60, 60]);
});

it("is set by organizers only, for a moment to come within a year, twenty at the most", async () => {
  const { ctx, conference, letter, world } = await setUp();
  const refused = (moment: string) =>
    expect(scheduleSending(ctx, conference.id, { ...letter, sendAt: moment })).rejects;
  await refused("2018-09-10T06:00:00.000Z").toMatchObject({ errors: [{ pointer: "/sendAt", code: "moment_passed" }] });
  await refused("2019-09-10T06:00:01.000Z").toMatchObject({ errors: [{ pointer: "/sendAt", code: "invalid_time" }] });
  const { ctx: other } = await world.person();
  await expect(scheduleSending(other, conference.id, { ...letter, sendAt })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(sendDue(ctx, conference.id, "snd_x")).rejects.toMatchObject({ code: "not_found" });
  for (let count = 0; count < 20; count++) await scheduleSending(ctx, conference.id, { ...letter, sendAt });
  await refused(sendAt).toMatchObject({ code: "capacity_reached" });
});
