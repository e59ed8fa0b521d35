import { describe, expect, it } from "vitest";
import { createSeries } from "../conference/index.ts";
import { exportOwnData } from "../privacy/export-own-data.ts";
import { eraseOwnAccount } from "../privacy/index.ts";
import { getSpeaker } from "../speaker/index.ts";
import { getCard, getSpeakingPage, inviteSpeakers, nameProxy, proxyKey, saveOwnCard } from "../speaking/index.ts";
import { speakerWithContact } from "../testing/speaking.ts";
import { World } from "../testing/world.ts";
import { findKept, getKeptChoice, keepSpeaker, takeOver, withdrawKept } from "./index.ts";

async function setUp() {
  const world = await World.create();
  const series = await createSeries(world.system(), { name: { source: "en", en: "Annual conference" } });
  const first = await world.conference({ seriesId: series.id });
  const next = await world.conference({ seriesId: series.id, edition: 5 });
  const one = await speakerWithContact(world, first, { familyName: "Жээнбекова", givenName: "Нуржан" });
  const organizer = (await world.organizer()).ctx;
  const find = async (text: string) => (await findKept(organizer, next.id, text)).map(({ familyName }) => familyName);
  return { world, series, first, next, ...one, organizer, find };
}

describe("a speaker who agrees to be kept", () => {
  it("is found in later conferences of the series in either script and by topic, without the address", async () => {
    const { world, series, ref, next, organizer, find } = await setUp();
    expect(await getKeptChoice(world.ctx, ref)).toEqual({
      series: { id: series.id, name: series.name },
      consent: null,
      talks: [],
    });
    expect(await find("")).toEqual([]);

    const choice = await keepSpeaker(world.ctx, ref);
    expect([choice.consent, choice.talks.length]).toEqual([{ wording: "2026-11", at: "2018-09-10T06:00:00.000Z" }, 1]);
    for (const text of ["Жээнбекова", "Zheenbekova", "jeenbekova nurjan", "Нуржан", "открытие", ""])
      expect([text, await find(text)]).toEqual([text, ["Жээнбекова"]]);
    expect(await find("Токтогулова")).toEqual([]);
    const found = JSON.stringify(await findKept(organizer, next.id, ""));
    expect(found).not.toContain("@");
    const stranger = (await world.person()).ctx;
    await expect(findKept(stranger, next.id, "")).rejects.toMatchObject({ code: "not_found" });
    const elsewhere = await world.conference();
    await expect(findKept(organizer, elsewhere.id, "")).rejects.toMatchObject({ code: "invalid_state" });
  });

  it("is taken over in one step and asked anew: nothing comes along but what was agreed", async () => {
    const { world, ref, next, organizer, card } = await setUp();
    const before = await getSpeakingPage(world.ctx, ref);
    const texts = { position: { source: "ky", ky: "Төрага" }, bio: { source: "ky", ky: "Отуз жыл сотто." } } as const;
    const rest = { needs: "Проектор", release: { publish: true, record: true }, shown: { page: true, photo: true } };
    await saveOwnCard(world.ctx, ref, { ...texts, ...rest }, before.card.version);
    await keepSpeaker(world.ctx, ref);
    const [found] = await findKept(organizer, next.id, "");

    const { speakerId } = await takeOver(organizer, next.id, found?.id ?? "");
    expect(await takeOver(organizer, next.id, found?.id ?? "")).toEqual({ speakerId });
    expect(await getSpeaker(world.ctx.db, next.id, speakerId)).toMatchObject({ ...texts, usedBySessions: 0 });
    const taken = await getCard(world.ctx.db, next.id, speakerId);
    expect(taken).toMatchObject({ email: card.email, registrationId: null, invitedAt: null });
    expect([taken?.needs, taken?.release, taken?.shown]).toEqual([undefined, undefined, undefined]);
    expect((await findKept(organizer, next.id, ""))[0]?.speakerId).toBe(speakerId);
  });

  it("withdraws and is gone, is no proxy's to decide, and is erased with the person", async () => {
    const { world, first, ref, find, card, speaker } = await setUp();
    const office = { email: "office@court.test", familyName: "Асанова", givenName: "Айгүл", locale: "ky" } as const;
    const id = (await nameProxy(world.ctx, ref, office)).items[0]?.id ?? "";
    const proxy = { ...ref, key: proxyKey(world.ctx.secrets, { ...ref, id }) };
    await expect(keepSpeaker(world.ctx, proxy)).rejects.toMatchObject({ code: "forbidden" });

    await keepSpeaker(world.ctx, ref);
    await expect(withdrawKept(world.ctx, proxy)).rejects.toMatchObject({ code: "forbidden" });
    expect((await withdrawKept(world.ctx, ref)).consent).toBeNull();
    expect(await find("")).toEqual([]);

    await keepSpeaker(world.ctx, ref);
    const category = await world.category(first);
    await inviteSpeakers(world.system(), first.id, { categoryId: category.id, speakerIds: [speaker.id] });
    const person = await world.signedIn(card.email);
    expect((await exportOwnData(person)).kinds.keptSpeaker).toHaveLength(1);
    await eraseOwnAccount(person, { email: card.email });
    expect(await find("")).toEqual([]);
  });
});
