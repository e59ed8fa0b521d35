import { describe, expect, it } from "vitest";
import { activityEntity } from "../audit/index.ts";
import { queryAll } from "../db/read.ts";
import { getRegistration, listCategories, register } from "../registration/index.ts";
import { createSpeaker, listSpeakers } from "../speaker/index.ts";
import { speakerExample } from "../testing/agenda.ts";
import { contactExample, speakerWithContact } from "../testing/speaking.ts";
import { registrationExample, World } from "../testing/world.ts";
import {
  confirmSpeaking,
  declineSpeaking,
  getCard,
  getSpeakingPage,
  inviteSpeakers,
  listSpeaking,
  remindSpeakers,
  saveContact,
  saveOwnCard,
} from "./index.ts";

const consents = { processing: true, photo: true, press: false, listed: false };

async function setUp(quotaPlaces = 10) {
  const world = await World.create();
  const conference = await world.conference();
  const category = await world.category(conference, { approval: "organizer", quotaPlaces });
  const one = await speakerWithContact(world, conference);
  const invite = (...speakerIds: string[]) =>
    inviteSpeakers(world.system(), conference.id, { categoryId: category.id, speakerIds });
  const lineOf = async (id: string) =>
    (await listSpeaking(world.system(), conference.id)).items.find(({ speaker }) => speaker.id === id);
  const letters = async (name: string) =>
    (await queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${conference.id}` })).filter(
      (activity) => activity.name === name,
    );
  return { world, conference, category, ...one, invite, lineOf, letters };
}

describe("registering speakers in one step", () => {
  it("holds a place for each without taking a consent for granted, and does nothing twice", async () => {
    const { world, conference, category, speaker, invite, lineOf, letters } = await setUp();
    const nobody = await createSpeaker(world.system(), conference.id, speakerExample());

    const first = await invite(speaker.id, nobody.id);
    const again = await invite(speaker.id, nobody.id);

    const line = await lineOf(speaker.id);
    const registration = await getRegistration(world.ctx.db, conference.id, line?.card?.registrationId ?? "");
    expect(first.items.map(({ outcome }) => outcome)).toEqual(["invited", "noAddress"]);
    expect(again.items.map(({ outcome }) => outcome)).toEqual(["already", "noAddress"]);
    expect(registration).toMatchObject({ status: "offered", official: true, consents: [], categoryId: category.id });
    expect([line?.status, line?.missing, line?.parts.map(({ role }) => role)]).toEqual([
      "offered",
      ["answer", "photo", "bio", "release"],
      ["chair"],
    ]);
    expect(await letters("registration.invited")).toHaveLength(1);
    const [places] = await listCategories(world.system(), conference.id);
    expect(places?.places).toMatchObject({ takenPlaces: 1, offeredPeople: 1 });
  });

  it("takes a registration that stands, and writes to nobody about it", async () => {
    const { world, conference, category, invite, lineOf, letters } = await setUp();
    const email = "known@court.test";
    const known = await register(world.ctx, conference.id, registrationExample(category.id, { email }));
    const { speaker } = await speakerWithContact(world, conference, { email });

    expect((await invite(speaker.id)).items).toMatchObject([{ outcome: "already" }]);
    expect((await lineOf(speaker.id))?.card?.registrationId).toBe(known.id);
    expect(await letters("registration.invited")).toEqual([]);
  });

  it("goes over no quota, and tells which speaker found no place", async () => {
    const { world, conference, speaker, invite } = await setUp(1);
    const other = await speakerWithContact(world, conference);

    const { items } = await invite(speaker.id, other.speaker.id);

    expect(items).toMatchObject([{ outcome: "invited" }, { outcome: "refused", code: "category_full" }]);
    expect((await getCard(world.ctx.db, conference.id, other.speaker.id))?.registrationId).toBeNull();
  });

  it("is the organizer's alone", async () => {
    const { world, conference, speaker } = await setUp();
    const { ctx } = await world.person();

    await expect(listSpeaking(ctx, conference.id)).rejects.toMatchObject({ code: "not_found" });
    await expect(saveContact(ctx, conference.id, speaker.id, contactExample())).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(remindSpeakers(ctx, conference.id, { speakerIds: [speaker.id] })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("the speaker's own page", () => {
  it("opens with the mailed link and nothing else", async () => {
    const { world, speaker, ref, conference } = await setUp();
    const other = await speakerWithContact(world, conference);

    await expect(getSpeakingPage(world.ctx, { ...ref, key: null })).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(getSpeakingPage(world.ctx, { ...ref, key: other.ref.key })).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await getSpeakingPage(world.ctx, ref)).speaker.id).toBe(speaker.id);
    await saveContact(world.system(), conference.id, speaker.id, contactExample());
    await expect(getSpeakingPage(world.ctx, ref)).rejects.toMatchObject({ code: "not_found" });
  });

  it("confirms with the person's own consents, once", async () => {
    const { world, conference, ref, speaker, invite, lineOf, letters } = await setUp();
    await invite(speaker.id);

    const page = await confirmSpeaking(world.ctx, ref, { consents, locale: "ru" });
    await confirmSpeaking(world.ctx, ref, { consents, locale: "ru" });

    const line = await lineOf(speaker.id);
    const registration = await getRegistration(world.ctx.db, conference.id, line?.card?.registrationId ?? "");
    expect([page.status, page.missing]).toEqual(["confirmed", ["photo", "bio", "release"]]);
    expect(registration?.consents.map(({ kind, given }) => [kind, given])).toEqual(Object.entries(consents));
    expect(registration?.locale).toBe("ru");
    expect(await letters("registration.accepted")).toHaveLength(1);
  });

  it("gives the place on where the speaker does not come", async () => {
    const { world, conference, ref, speaker, invite, lineOf } = await setUp();
    await invite(speaker.id);

    const page = await declineSpeaking(world.ctx, ref, { reason: "Сот отуруму" });
    await declineSpeaking(world.ctx, ref, {});

    expect([page.status, (await lineOf(speaker.id))?.missing]).toEqual(["cancelled", []]);
    const [category] = await listCategories(world.system(), conference.id);
    expect(category?.places).toMatchObject({ takenPlaces: 0, offeredPeople: 0 });
  });

  it("keeps texts and availability at the speaker of the agenda, needs and release at the card", async () => {
    const { world, conference, ref, speaker, invite } = await setUp();
    await invite(speaker.id);
    await confirmSpeaking(world.ctx, ref, { consents, locale: "ky" });
    const { card } = await getSpeakingPage(world.ctx, ref);
    const input = {
      position: { source: "ky", ky: "Төрага" },
      bio: { source: "ky", ky: "Отуз жыл сотто." },
      availability: [{ from: "2018-10-12T03:00:00.000Z", to: "2018-10-12T08:00:00.000Z" }],
      needs: "Проектор",
      release: { publish: true, record: false },
      shown: { page: true, photo: false },
    } as const;

    const page = await saveOwnCard(world.ctx, ref, { ...input, availability: [...input.availability] }, card.version);

    expect([page.missing, page.card.shown]).toMatchObject([[], { ...input.shown, wording: "2026-11" }]);
    expect([page.missing, page.card.needs, page.card.release]).toMatchObject([
      [],
      "Проектор",
      { publish: true, record: false, wording: "2026-11" },
    ]);
    expect(await listSpeakers(world.ctx.db, conference.id)).toMatchObject([
      { bio: { ky: "Отуз жыл сотто." }, position: { ky: "Төрага" }, availability: input.availability },
    ]);
    await expect(saveOwnCard(world.ctx, ref, { position: input.position }, card.version)).rejects.toMatchObject({
      code: "stale_version",
    });
  });
});

it("reminds those of whom something is missing, once a day", async () => {
  const { world, conference, ref, speaker, invite, letters } = await setUp();
  const remind = () => remindSpeakers(world.system(), conference.id, { speakerIds: [speaker.id] });

  const before = await remind();
  await invite(speaker.id);
  const first = await remind();
  const second = await remind();
  world.at("2018-09-12T06:00:00.000Z");
  const nextDay = await remind();
  await declineSpeaking(world.ctx, ref, {});
  world.at("2018-09-14T06:00:00.000Z");
  const over = await remind();

  expect([before, first, second, nextDay, over].map(({ reminded }) => reminded.length)).toEqual([0, 1, 0, 1, 0]);
  expect(await letters("speaking.reminded")).toHaveLength(2);
});
