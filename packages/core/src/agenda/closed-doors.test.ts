import { expect, it } from "vitest";
import { register } from "../registration/index.ts";
import { exported, releasedWorld } from "../testing/exported-agenda.ts";
import { registrationExample } from "../testing/world.ts";
import { exportFormats, exportSelection, getPublicAgenda, getPublicSession, listClosedSessions } from "./index.ts";

const secret = "Zeugenschutz";
const closedDoor = {
  title: { source: "en", en: secret },
  abstract: { source: "en", en: secret },
  streamUrl: `https://stream.test/${secret}`,
  closedDoor: true,
} as const;

it("says to visitors, in pages and in every export, only that there is a closed session, when and where", async () => {
  const setting = await releasedWorld({}, closedDoor);
  const { world, conference, opening, room } = setting;

  const agenda = await getPublicAgenda(world.ctx, conference.slug);
  const session = await getPublicSession(world.ctx, conference.slug, opening.id);
  const files = await Promise.all(exportFormats.map((format) => exported(setting, format)));
  const sessionIds = [opening.id];
  const wanted = { conferenceId: conference.id, sessionIds, reminderMinutes: null, publicUrl: "https://assize.test" };
  const calendar = await exportSelection(world.ctx, { ...wanted, admitted: false });

  expect(agenda.days[0]?.sessions[0]).toMatchObject({
    title: { text: "Closed session" },
    roomId: room.id,
    kind: "closed",
  });
  expect(agenda.speakers).toEqual([]);
  for (const told of [agenda, session, calendar, ...files.filter((file) => typeof file === "string")])
    expect(JSON.stringify(told)).not.toMatch(/Zeugenschutz|Ңурланов/);
  expect(calendar).toContain("SUMMARY:Closed session");
  expect(await exportSelection(world.ctx, { ...wanted, admitted: true })).toContain(`SUMMARY:${secret}`);
});

it("is told to those who are confirmed and to those who run the conference, and to nobody else", async () => {
  const { world, conference, opening } = await releasedWorld({}, closedDoor);
  const category = await world.category(conference, { quotaPlaces: 1 });
  const told = async (ctx: typeof world.ctx) =>
    (await listClosedSessions(ctx, conference.id)).map(({ title }) => title.text);
  const emails = ["in@court.test", "waiting@court.test"];
  for (const email of emails) await register(world.ctx, conference.id, registrationExample(category.id, { email }));
  const [confirmed, waiting] = await Promise.all(emails.map((email) => world.signedIn(email)));
  const { ctx: stranger } = await world.person();
  const { ctx: organizer } = await world.organizer();

  expect(await told(confirmed ?? stranger)).toEqual([secret]);
  expect(await told(organizer)).toEqual([secret]);
  expect(await told(waiting ?? confirmed ?? organizer)).toEqual([]);
  expect(await told(stranger)).toEqual([]);
  expect((await listClosedSessions(organizer, conference.id))[0]).toMatchObject({
    id: opening.id,
    streamUrl: closedDoor.streamUrl,
    speakers: [{ role: "chair" }],
  });
  await expect(told(world.ctx)).rejects.toMatchObject({ code: "unauthenticated" });
});
