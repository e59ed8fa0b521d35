import { describe, expect, it } from "vitest";
import { findConference, updateConference } from "../conference/index.ts";
import { createSpeaker, deleteSpeaker } from "../speaker/index.ts";
import { roomExample, sessionExample, speakerExample } from "../testing/agenda.ts";
import { conferenceExample, World } from "../testing/world.ts";
import { createRoom } from "./create-room.ts";
import { createSession } from "./create-session.ts";
import { deleteRoom } from "./delete-room.ts";
import { deleteSession } from "./delete-session.ts";
import { getDraft } from "./get-draft.ts";
import { getPublicAgenda, getPublicSession } from "./public-agenda.ts";
import { releaseAgenda } from "./release-agenda.ts";
import { readSnapshot } from "./repo.ts";
import { updateRoom } from "./update-room.ts";
import { updateSession } from "./update-session.ts";

async function withConference() {
  const world = await World.create();
  const conference = await world.conference();
  return { world, ctx: world.system(), conference };
}

describe("a session", () => {
  it("lies inside the conference's days in its own time zone", async () => {
    const { ctx, conference } = await withConference();
    const at = (startsAt: string, endsAt: string) =>
      createSession(ctx, conference.id, sessionExample({ startsAt, endsAt }));

    // 11 October 23:30 in Bishkek
    await expect(at("2018-10-11T17:30:00.000Z", "2018-10-11T18:30:00.000Z")).rejects.toMatchObject({
      errors: [{ pointer: "/startsAt", code: "outside_conference_days" }],
    });
    await expect(at("2018-10-14T17:00:00.000Z", "2018-10-14T18:00:01.000Z")).rejects.toMatchObject({
      errors: [{ pointer: "/endsAt", code: "outside_conference_days" }],
    });
    await expect(at("2018-10-14T17:00:00.000Z", "2018-10-14T18:00:00.000Z")).resolves.toMatchObject({ version: 1 });
  });

  it("refers only to what is there, and keeps what it refers to", async () => {
    const { ctx, conference } = await withConference();
    const room = await createRoom(ctx, conference.id, roomExample());
    const speaker = await createSpeaker(ctx, conference.id, speakerExample());
    const missing = `${room.id.slice(0, -4)}ZZZZ`;

    await expect(createSession(ctx, conference.id, sessionExample({ roomId: missing }))).rejects.toMatchObject({
      errors: [{ pointer: "/roomId", code: "unknown_reference" }],
    });
    const speakers = [{ speakerId: speaker.id, role: "chair" as const }];
    const session = await createSession(ctx, conference.id, sessionExample({ roomId: room.id, speakers }));
    await updateRoom(ctx, conference.id, room.id, roomExample({ capacityPlaces: 80 }), 1);
    await expect(deleteRoom(ctx, conference.id, room.id, 2)).rejects.toMatchObject({
      errors: [{ code: "room_in_use" }],
    });
    await expect(deleteSpeaker(ctx, conference.id, speaker.id, 1)).rejects.toMatchObject({
      errors: [{ code: "speaker_in_use" }],
    });
    await deleteSession(ctx, conference.id, session.id, 1);
    await deleteRoom(ctx, conference.id, room.id, 2);
    await deleteSpeaker(ctx, conference.id, speaker.id, 1);
    expect(await getDraft(ctx, conference.id)).toMatchObject({ rooms: [], speakers: [], sessions: [] });
  });

  it("never ends up in a room that is removed at the same moment", async () => {
    const { ctx, conference } = await withConference();
    for (let round = 0; round < 5; round++) {
      const room = await createRoom(ctx, conference.id, roomExample());
      await Promise.allSettled([
        deleteRoom(ctx, conference.id, room.id, 1),
        createSession(ctx, conference.id, sessionExample({ roomId: room.id })),
      ]);
    }

    const { rooms, sessions } = await getDraft(ctx, conference.id);
    const known = new Set(rooms.map(({ id }) => id));
    expect(sessions.filter(({ roomId }) => roomId !== null && !known.has(roomId))).toEqual([]);
    expect(rooms.length).toBe(sessions.length);
  });

  it("keeps the conference from leaving it outside its days", async () => {
    const { ctx, conference } = await withConference();
    await createSession(ctx, conference.id, sessionExample());
    const later = conferenceExample({ slug: conference.slug, startsOn: "2018-10-13" });

    await expect(updateConference(ctx, conference.id, later, conference.version)).rejects.toMatchObject({
      errors: [{ pointer: "/startsOn", code: "sessions_outside_days" }],
    });
  });

  it("is changed by two organizers at once without losing either", async () => {
    const { ctx, conference } = await withConference();
    const made = await Promise.all([1, 2, 3].map(() => createSession(ctx, conference.id, sessionExample())));

    await Promise.all(
      made.map(({ id }) => updateSession(ctx, conference.id, id, sessionExample({ kind: "keynote" }), 1)),
    );

    const { sessions } = await getDraft(ctx, conference.id);
    expect(sessions.map(({ kind, version }) => [kind, version])).toEqual(Array(3).fill(["keynote", 2]));
    const [first] = made;
    if (!first) throw new Error("three sessions were made");
    await expect(updateSession(ctx, conference.id, first.id, sessionExample(), 1)).rejects.toMatchObject({
      code: "stale_version",
    });
  });
});

describe("a session in full", () => {
  const details = {
    languages: ["ky" as const],
    interpretedInto: ["en" as const, "sign" as const],
    needs: ["video_link" as const],
    capacityPlaces: 40,
    streamUrl: "https://stream.court.test/live",
    links: [{ kind: "study" as const, title: { source: "en" as const, en: "254 cases" }, url: "https://court.test/s" }],
  };

  it("reaches visitors with the release, without what organizers plan with", async () => {
    const { world, ctx, conference } = await withConference();
    const made = await createSession(ctx, conference.id, sessionExample(details));
    const old = await createSession(ctx, conference.id, sessionExample());
    await createSpeaker(ctx, conference.id, speakerExample({ protocolRank: 1, availability: [] }));
    const { id: releaseId } = await releaseAgenda(ctx, conference.id, {});

    expect(await getPublicSession(world.ctx, conference.slug, made.id)).toMatchObject({
      interpretedInto: ["en", "sign"],
      capacityPlaces: 40,
      closedDoor: false,
      streamUrl: details.streamUrl,
      links: [{ kind: "study", title: { text: "254 cases" } }],
    });
    expect(await getPublicSession(world.ctx, conference.slug, old.id)).toMatchObject({ languages: [], links: [] });
    const { sessions, speakers } = await readSnapshot(ctx.db, releaseId);
    expect(sessions.map((session) => "needs" in session)).toEqual([false, false]);
    expect(speakers).not.toMatchObject([{ protocolRank: 1 }]);
    expect((await getDraft(ctx, conference.id)).unreleasedChanges).toBe(0);
  });

  it("shows no stream and no links of what is behind closed doors, and loses what a later edit leaves out", async () => {
    const { world, ctx, conference } = await withConference();
    const closed = sessionExample({ ...details, kind: "closed", closedDoor: true });
    const made = await createSession(ctx, conference.id, closed);
    await releaseAgenda(ctx, conference.id, {});

    expect(await getPublicSession(world.ctx, conference.slug, made.id)).toMatchObject({
      kind: "closed",
      closedDoor: true,
      streamUrl: null,
      links: [],
    });
    const edited = await updateSession(ctx, conference.id, made.id, sessionExample(), 1);
    expect(Object.keys(edited)).not.toContain("streamUrl");
    expect((await getDraft(ctx, conference.id)).sessions).toEqual([edited]);
  });
});

describe("releaseAgenda", () => {
  it("shows visitors the agenda after the release, and not before", async () => {
    const { world, ctx, conference } = await withConference();
    const session = await createSession(ctx, conference.id, sessionExample());
    expect((await getPublicAgenda(world.ctx, conference.slug)).days).toEqual([]);
    expect((await getDraft(ctx, conference.id)).unreleasedChanges).toBe(1);

    await releaseAgenda(ctx, conference.id, {});
    const title = { source: "ru" as const, ru: "Другое открытие" };
    await updateSession(ctx, conference.id, session.id, sessionExample({ title }), 1);

    const agenda = await getPublicAgenda({ ...world.ctx, locale: "ky" }, conference.slug);
    expect(agenda.days.map(({ day }) => day)).toEqual(["2018-10-12"]);
    expect(agenda.days[0]?.sessions[0]?.title).toEqual({ text: "Открытие конференции", locale: "ru" });
    expect((await getDraft(ctx, conference.id)).unreleasedChanges).toBe(1);
    await releaseAgenda(ctx, conference.id, {});
    expect(await getPublicSession(world.ctx, conference.slug, session.id)).toMatchObject({
      title: { text: "Другое открытие", locale: "ru" },
    });
    expect((await getDraft(ctx, conference.id)).unreleasedChanges).toBe(0);
  });

  it("numbers releases without a gap when two organizers release at once", async () => {
    const { ctx, conference } = await withConference();

    const results = await Promise.allSettled([1, 2, 3].map(() => releaseAgenda(ctx, conference.id, {})));

    const numbers = results.flatMap((result) => (result.status === "fulfilled" ? [result.value.number] : []));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers.map((_, at) => at + 1));
    const { currentRelease } = await getDraft(ctx, conference.id);
    expect(currentRelease?.number).toBe(numbers.length);
    expect((await findConference(ctx.db, conference.id))?.currentReleaseId).toBe(currentRelease?.id);
  });

  it("holds 300 sessions with long abstracts", async () => {
    const { world, ctx, conference } = await withConference();
    const abstract = { source: "ky" as const, ky: "Ң".repeat(4000), ru: "Щ".repeat(4000) };
    for (let i = 0; i < 300; i += 10) {
      await Promise.all(
        Array.from({ length: 10 }, (_, at) =>
          createSession(ctx, conference.id, sessionExample({ abstract: i + at < 60 ? abstract : undefined })),
        ),
      );
    }

    const release = await releaseAgenda(ctx, conference.id, {});

    const agenda = await getPublicAgenda(world.ctx, conference.slug);
    expect([release.sessions, agenda.days[0]?.sessions.length]).toEqual([300, 300]);
    expect(release.parts).toBeGreaterThan(1);
  });
});
