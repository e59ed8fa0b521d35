import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { createRoom, createSession } from "../../agenda/index.ts";
import { filesOf, readConference } from "../../archive/index.ts";
import { eraseOwnAccount } from "../../privacy/index.ts";
import type { Ctx } from "../../shared/context.ts";
import {
  getSpeakerPhoto,
  goOnBundling,
  listBundles,
  listSpeakerFiles,
  readJpegHead,
  removeLooseUploads,
  removeOldBundles,
  saveSlideRules,
  signBundle,
  startBundle,
} from "../../speaker-file/index.ts";
import { roomExample, sessionExample } from "../../testing/agenda.ts";
import { announced, jpegExample, putFile } from "../../testing/put-file.ts";
import { contactExample, speakerWithContact } from "../../testing/speaking.ts";
import { pdf } from "../../testing/training.ts";
import { World } from "../../testing/world.ts";
import {
  completePhoto,
  completeSpeakerFile,
  getSpeakingPage,
  inviteSpeakers,
  listSpeaking,
  readPhoto,
  removePhoto,
  type SpeakingRef,
  saveContact,
  signSpeakerFile,
  startPhoto,
  startSpeakerFile,
} from "../index.ts";

const pdfType = "application/pdf";

async function setUp() {
  const world = await World.create();
  const conference = await world.conference();
  const { speaker, card, ref } = await speakerWithContact(world, conference);
  const room = await createRoom(world.system(), conference.id, roomExample());
  const talk = await createSession(
    world.system(),
    conference.id,
    sessionExample({
      title: { source: "en", en: "Findings: 1/2" },
      startsAt: "2018-10-12T05:00:00.000Z",
      endsAt: "2018-10-12T06:00:00.000Z",
      roomId: room.id,
      speakers: [{ speakerId: speaker.id, role: "speaker" }],
    }),
  );
  const sendPhoto = async (small = jpegExample(192), large = jpegExample(640), by: Ctx = world.ctx) => {
    const started = await startPhoto(by, ref, { small: announced(small), large: announced(large) });
    expect(await putFile(world, started.small, small)).toBe("stored");
    expect(await putFile(world, started.large, large)).toBe("stored");
    return { uploadId: started.uploadId, complete: () => completePhoto(by, ref, started.uploadId) };
  };
  const start = (content = pdf, filename = "Слайды.pdf", at: SpeakingRef = ref) =>
    startSpeakerFile(world.ctx, at, {
      sessionId: talk.id,
      kind: "slides",
      filename,
      contentType: pdfType,
      ...announced(content),
    });
  const send = async (content = pdf, filename?: string) => {
    const { uploadId, upload } = await start(content, filename);
    await putFile(world, upload, content);
    return { uploadId, page: await completeSpeakerFile(world.ctx, ref, uploadId) };
  };
  const organizer = (await world.organizer()).ctx;
  const isThere = async (key: string) => (await world.ctx.files.head(key, 1)) !== null;
  return { world, conference, speaker, card, ref, room, talk, sendPhoto, start, send, organizer, isThere };
}

/** Other bytes that are a PDF too. */
const another = (text: string) => new Uint8Array([...pdf, ...Buffer.from(`\n% ${text}`)]);

describe("a speaker's photo", () => {
  it("is taken in by the mailed link in two sizes, read by the speaker and organizers only, replaced and removed with its bytes", async () => {
    const { world, conference, speaker, ref, sendPhoto, organizer, isThere } = await setUp();
    expect((await getSpeakingPage(world.ctx, ref)).photo).toBeNull();

    const first = await sendPhoto();
    const page = await first.complete();
    const again = await first.complete();
    expect(page.photo?.stamp).toBe(first.uploadId);
    expect(again.photo).toEqual(page.photo);
    expect(readJpegHead(await readPhoto(world.ctx, ref, "small"))).toMatchObject({ widthPixels: 192 });
    expect(readJpegHead(await readPhoto(organizer, { ...ref, key: null }, "large"))).toMatchObject({
      widthPixels: 640,
    });
    const stranger = (await world.person()).ctx;
    await expect(readPhoto(stranger, { ...ref, key: null }, "small")).rejects.toMatchObject({ code: "not_found" });

    const before = await getSpeakerPhoto(world.ctx.db, conference.id, speaker.id);
    await (await sendPhoto()).complete();
    for (const { storageKey } of before?.pictures ?? []) expect(await isThere(storageKey)).toBe(false);
    const now = await getSpeakerPhoto(world.ctx.db, conference.id, speaker.id);
    const { lines } = await readConference(world.ctx.db, conference.id, (_, read) => read());
    expect(filesOf(lines).map(({ storageKey }) => storageKey)).toEqual(
      now?.pictures.map(({ storageKey }) => storageKey),
    );
    expect((await removePhoto(world.ctx, ref)).photo).toBeNull();
    expect(await isThere(now?.pictures[1]?.storageKey ?? "")).toBe(false);
    await expect(readPhoto(world.ctx, ref, "small")).rejects.toMatchObject({ code: "not_found" });
  });

  it.each([
    ["another size", jpegExample(191), "photo_size"],
    ["notes about the place", jpegExample(192, "GPS 42.87 N 74.59 E"), "photo_notes"],
    ["another kind of file", another("no picture"), "file_type_mismatch"],
  ])("of %s is refused, and nothing of it stays", async (_, small, code) => {
    const { world, ref, sendPhoto } = await setUp();
    const { complete } = await sendPhoto(small);

    await expect(complete()).rejects.toMatchObject({ code: "validation_failed", errors: [{ code }] });
    await expect(complete()).rejects.toMatchObject({ code: "not_found" });
    expect((await getSpeakingPage(world.ctx, ref)).photo).toBeNull();
  });
});

describe("a speaker's slides", () => {
  it("come in versions that never change, the newest last, each readable to the organizer", async () => {
    const { world, ref, send, organizer, talk, conference } = await setUp();
    const { uploadId } = await send(pdf, "Первая.pdf");
    await completeSpeakerFile(world.ctx, ref, uploadId);
    const { page } = await send(another("second"), "Вторая.pdf");

    expect(page.files.map(({ number, filename, late }) => [number, filename, late])).toEqual([
      [1, "Первая.pdf", false],
      [2, "Вторая.pdf", false],
    ]);
    const line = (await listSpeaking(organizer, conference.id)).items[0];
    expect(line?.files).toEqual(page.files);
    for (const number of [1, 2]) {
      const which = { sessionId: talk.id, kind: "slides", number } as const;
      expect((await signSpeakerFile(organizer, { ...ref, key: null }, which)).url).toMatch(/^\/files\//);
    }
    const stranger = (await world.person()).ctx;
    await expect(
      signSpeakerFile(stranger, { ...ref, key: null }, { sessionId: talk.id, kind: "slides", number: 1 }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  it("get each its own number where two arrive at once", async () => {
    const { world, ref, start, conference, speaker } = await setUp();
    const both = [await start(pdf), await start(another("b"))];
    for (const [at, { upload }] of both.entries()) await putFile(world, upload, at === 0 ? pdf : another("b"));
    await Promise.all(both.map(({ uploadId }) => completeSpeakerFile(world.ctx, ref, uploadId)));

    const files = await listSpeakerFiles(world.ctx.db, conference.id, speaker.id);
    expect(files.map(({ number }) => number)).toEqual([1, 2]);
  });

  it("are missing while a day is set for them, and marked where they come after it", async () => {
    const { world, conference, ref, send, organizer, talk, speaker } = await setUp();
    const category = await world.category(conference, { approval: "organizer" });
    await inviteSpeakers(world.system(), conference.id, { categoryId: category.id, speakerIds: [speaker.id] });
    const missing = async () => (await listSpeaking(organizer, conference.id)).items[0]?.missing;
    expect(await missing()).toEqual(["answer", "photo", "bio", "release"]);

    const rules = { dueAt: "2018-09-10T07:00:00.000Z", sessions: [] };
    await saveSlideRules(organizer, conference.id, rules, 0);
    expect(await missing()).toContain("slides");
    expect((await getSpeakingPage(world.ctx, ref)).slidesDue).toEqual([{ sessionId: talk.id, dueAt: rules.dueAt }]);
    await send();
    expect(await missing()).not.toContain("slides");
    world.at("2018-09-10T07:00:01.000Z");
    const { page } = await send(another("late"));
    expect(page.files.map(({ late }) => late)).toEqual([false, true]);

    await saveSlideRules(organizer, conference.id, { ...rules, sessions: [{ sessionId: talk.id, dueAt: null }] }, 1);
    expect((await getSpeakingPage(world.ctx, ref)).slidesDue).toEqual([]);
    await expect(saveSlideRules(organizer, conference.id, rules, 1)).rejects.toMatchObject({ code: "stale_version" });
  });

  it("are for one's own sessions, of the announced kind, and sent by nobody else", async () => {
    const { world, conference, start, ref } = await setUp();
    const other = await speakerWithContact(world, conference);

    await expect(start(pdf, "a.pdf", other.ref)).rejects.toMatchObject({ errors: [{ pointer: "/sessionId" }] });
    const { uploadId, upload } = await start();
    await expect(completeSpeakerFile(world.ctx, ref, uploadId)).rejects.toMatchObject({
      errors: [{ code: "file_missing" }],
    });
    await putFile(world, upload, pdf);
    await expect(completeSpeakerFile(world.ctx, other.ref, uploadId)).rejects.toMatchObject({ code: "not_found" });
    expect((await completeSpeakerFile(world.ctx, ref, uploadId)).files).toHaveLength(1);
  });
});

describe("what a speaker sent", () => {
  it("goes with the person, with another person, and where it never came whole", async () => {
    const { world, conference, card, speaker, sendPhoto, send, start } = await setUp();
    const keys = async () =>
      [
        await getSpeakerPhoto(world.ctx.db, conference.id, speaker.id),
        ...(await listSpeakerFiles(world.ctx.db, conference.id)),
      ].filter((one) => one !== null).length;
    await (await sendPhoto()).complete();
    await send();
    expect(await keys()).toBe(2);
    const category = await world.category(conference);
    await inviteSpeakers(world.system(), conference.id, { categoryId: category.id, speakerIds: [speaker.id] });
    await eraseOwnAccount(await world.signedIn(card.email), { email: card.email });
    expect(await keys()).toBe(0);

    const next = await saveContact(world.system(), conference.id, speaker.id, contactExample());
    expect(next.shown).toBeUndefined();
    await expect(start()).rejects.toMatchObject({ code: "not_found" });
    const other = await speakerWithContact(world, conference);
    const photo = announced(jpegExample(192));
    await startPhoto(world.ctx, other.ref, { small: photo, large: photo });
    expect(await removeLooseUploads(world.system())).toBe(0);
    world.at("2018-09-12T06:00:01.000Z");
    expect(await removeLooseUploads(world.system())).toBe(1);
  });
});

describe("the ZIP for the technician", () => {
  it("holds the current files of a day and a room in the order of the programme, for a week", async () => {
    const { world, conference, send, organizer, room } = await setUp();
    const wanted = { day: "2018-10-12", roomId: room.id };
    await expect(startBundle(organizer, conference.id, wanted)).rejects.toMatchObject({ code: "invalid_state" });
    await send(pdf);
    await send(another("current"));
    const empty = { day: "2018-10-13", roomId: null };
    await expect(startBundle(organizer, conference.id, empty)).rejects.toMatchObject({ code: "invalid_state" });

    const { id, total, state } = await startBundle(organizer, conference.id, wanted);
    expect([total, state]).toEqual([1, "packing"]);
    await expect(signBundle(organizer, conference.id, id, 1)).rejects.toMatchObject({ code: "invalid_state" });
    await goOnBundling(world.system(), conference.id, id);
    await goOnBundling(world.system(), conference.id, id);

    const [bundle] = await listBundles(organizer, conference.id);
    expect(bundle).toMatchObject({ state: "finished", packed: 1, missing: 0, volumes: [{ files: 1 }] });
    expect((await signBundle(organizer, conference.id, id, 1)).url).toMatch(/^\/files\//);
    const zip = await world.ctx.files.read(`bundles/${conference.id}/${id}/1`);
    const [[path, bytes] = []] = Object.entries(unzipSync(zip ?? new Uint8Array()));
    expect(path).toMatch(
      /^2018-10-12\/Main hall\/11-00 Findings 1 2 Chair of the Supreme Court \(slides v2, \w{6}\)\.pdf$/,
    );
    expect(bytes).toEqual(another("current"));

    world.at("2018-09-17T06:00:01.000Z");
    expect(await removeOldBundles(world.system())).toBe(1);
    expect(await world.ctx.files.read(`bundles/${conference.id}/${id}/1`)).toBeNull();
    await expect(signBundle(organizer, conference.id, id, 1)).rejects.toMatchObject({ code: "invalid_state" });
  });
});
