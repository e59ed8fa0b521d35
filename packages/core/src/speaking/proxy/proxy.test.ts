import { expect, it } from "vitest";
import { createSession, releaseAgenda } from "../../agenda/index.ts";
import { activityEntity } from "../../audit/index.ts";
import { queryAll } from "../../db/read.ts";
import { exportOwnData } from "../../privacy/export-own-data.ts";
import { eraseOwnAccount } from "../../privacy/index.ts";
import { register } from "../../registration/index.ts";
import { sessionExample } from "../../testing/agenda.ts";
import { speakerWithContact } from "../../testing/speaking.ts";
import { registrationExample, World } from "../../testing/world.ts";
import {
  confirmSpeaking,
  endProxy,
  exportSpeakerCalendar,
  getSpeakingPage,
  inviteSpeakers,
  listProxies,
  nameProxy,
  proxyKey,
  renewSpeakerCalendar,
  type SpeakingRef,
  saveOwnCard,
} from "../index.ts";

const consents = { processing: true, photo: false, press: false, listed: false };
const office = { email: "office@court.test", familyName: "Асанова", givenName: "Айгүл", locale: "ky" } as const;

async function setUp() {
  const world = await World.create();
  const conference = await world.conference();
  const category = await world.category(conference, { approval: "organizer" });
  const one = await speakerWithContact(world, conference);
  const speakerIds = [one.speaker.id];
  await inviteSpeakers(world.system(), conference.id, { categoryId: category.id, speakerIds });
  const named = async (by = world.ctx, at: SpeakingRef = one.ref): Promise<SpeakingRef> => {
    const { items } = await nameProxy(by, at, office);
    const id = items.at(-1)?.id ?? "";
    return { ...one.ref, key: proxyKey(world.ctx.secrets, { ...one.ref, id }) };
  };
  const trail = (name: string) =>
    queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${conference.id}` }).then((all) =>
      all.filter((activity) => activity.name === name),
    );
  return { world, conference, category, ...one, named, trail };
}

it("acts for the speaker by a link of their own: sees and edits the same, and each act is told", async () => {
  const { world, ref, named, trail } = await setUp();
  const proxy = await named();

  const page = await confirmSpeaking(world.ctx, proxy, { consents, locale: "ky" });
  expect([page.status, page.proxy]).toEqual(["confirmed", { familyName: "Асанова", givenName: "Айгүл" }]);
  const input = { position: { source: "ky", ky: "Төрага" } } as const;
  await saveOwnCard(world.ctx, proxy, input, page.card.version);

  const { items, acts } = await listProxies(world.ctx, ref);
  expect(acts.map(({ act, proxyId }) => [act, proxyId])).toEqual([
    ["card_saved", items[0]?.id],
    ["answered", items[0]?.id],
  ]);
  expect((await getSpeakingPage(world.ctx, ref)).proxy).toBeNull();
  expect((await trail("speaking.card_saved")).at(-1)?.data).toMatchObject({ proxyId: items[0]?.id });
});

it("names and ends nobody, and ends at once", async () => {
  const { world, ref, named } = await setUp();
  const proxy = await named();
  const [known] = (await listProxies(world.ctx, ref)).items;

  await expect(nameProxy(world.ctx, proxy, { ...office, email: "x@court.test" })).rejects.toMatchObject({
    code: "forbidden",
  });
  await expect(endProxy(world.ctx, proxy, known?.id ?? "")).rejects.toMatchObject({ code: "forbidden" });
  await expect(nameProxy(world.ctx, ref, office)).rejects.toMatchObject({ errors: [{ code: "same_address" }] });

  const after = await endProxy(world.ctx, ref, known?.id ?? "");
  expect(after.items.map(({ state }) => state)).toEqual(["ended"]);
  await expect(getSpeakingPage(world.ctx, proxy)).rejects.toMatchObject({ code: "not_found" });
});

it("is named by the organizer too, opens one page only, and signs in with the address", async () => {
  const { world, conference, ref, named, category } = await setUp();
  const other = await speakerWithContact(world, conference);
  const organizer = (await world.organizer()).ctx;
  const proxy = await named(organizer, { ...ref, key: null });

  expect((await listProxies(organizer, { ...ref, key: null })).items).toMatchObject([{ namedBy: "organizer" }]);
  await expect(getSpeakingPage(world.ctx, { ...other.ref, key: proxy.key })).rejects.toMatchObject({
    code: "not_found",
  });
  await register(world.ctx, conference.id, registrationExample(category.id, { email: office.email }));
  const signedIn = await world.signedIn(office.email);
  expect((await getSpeakingPage(signedIn, { ...ref, key: null })).proxy).not.toBeNull();
  expect((await exportOwnData(signedIn)).kinds.speakerProxy).toMatchObject([{ email: office.email }]);
  await eraseOwnAccount(signedIn, { email: office.email });
  await expect(getSpeakingPage(world.ctx, proxy)).rejects.toMatchObject({ code: "not_found" });
});

it("keeps the speaker's released sessions in a calendar whose address can be renewed", async () => {
  const { world, conference, ref, session } = await setUp();
  const address = async () => {
    const [, , , conferenceId = "", , speakerId = "", calendarKey = ""] = (
      await getSpeakingPage(world.ctx, ref)
    ).calendarPath.split("/");
    return { conferenceId, speakerId, calendarKey, publicUrl: "https://assize.test" };
  };
  const first = await address();
  expect(await exportSpeakerCalendar(world.ctx, first)).not.toContain("BEGIN:VEVENT");
  await createSession(world.system(), conference.id, sessionExample({ title: { source: "en", en: "Not theirs" } }));
  await releaseAgenda(world.system(), conference.id, {});
  const calendar = await exportSpeakerCalendar(world.ctx, first);
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect([calendar.includes(session.id), calendar.includes("TRIGGER:-PT30M")]).toEqual([true, true]);

  await renewSpeakerCalendar(world.ctx, ref);
  await expect(exportSpeakerCalendar(world.ctx, first)).rejects.toMatchObject({ code: "not_found" });
  expect(await exportSpeakerCalendar(world.ctx, await address())).toContain("BEGIN:VEVENT");
});
