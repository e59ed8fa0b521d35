import { expect, it } from "vitest";
import { createSession, releaseAgenda } from "../agenda/index.ts";
import { register } from "../registration/index.ts";
import { createSpeaker } from "../speaker/index.ts";
import { sessionExample, speakerExample } from "../testing/agenda.ts";
import { announced, jpegExample, putFile } from "../testing/put-file.ts";
import { speakerWithContact } from "../testing/speaking.ts";
import { pdf } from "../testing/training.ts";
import { registrationExample, World } from "../testing/world.ts";
import {
  completePhoto,
  completeSpeakerFile,
  getPublicSpeaker,
  getSpeakingPage,
  listPublicSpeakers,
  listReleasedFiles,
  type OwnCardInput,
  readPublicPhoto,
  type SpeakingRef,
  saveOwnCard,
  signReleasedFile,
  startPhoto,
  startSpeakerFile,
} from "./index.ts";

async function setUp() {
  const world = await World.create();
  const conference = await world.conference();
  const { speaker, ref } = await speakerWithContact(world, conference);
  const session = await createSession(
    world.system(),
    conference.id,
    sessionExample({
      title: { source: "en", en: "Findings", ky: "Корутундулар" },
      startsAt: "2018-10-12T05:00:00.000Z",
      endsAt: "2018-10-12T06:00:00.000Z",
      speakers: [{ speakerId: speaker.id, role: "speaker" }],
    }),
  );
  const choose = async (changes: Partial<OwnCardInput>) => {
    const { card } = await getSpeakingPage(world.ctx, ref);
    const input = {
      position: { source: "en", en: "Judge" },
      institution: { source: "en", en: "Osh City Court" },
      bio: { source: "ky", ky: "Отуз жыл сотто." },
      ...changes,
    } as const;
    return saveOwnCard(world.ctx, ref, input, card.version);
  };
  const release = () => releaseAgenda(world.system(), conference.id, { note: { source: "en", en: "Release" } });
  return { world, conference, speaker, ref, session, choose, release };
}

async function sendPhoto(world: World, ref: SpeakingRef): Promise<string> {
  const [small, large] = [jpegExample(192), jpegExample(640)];
  const started = await startPhoto(world.ctx, ref, { small: announced(small), large: announced(large) });
  await putFile(world, started.small, small);
  await putFile(world, started.large, large);
  await completePhoto(world.ctx, ref, started.uploadId);
  return started.uploadId;
}

it("shows of a speaker what stands in the released agenda, and the rest only where the speaker chose it", async () => {
  const { world, conference, speaker, ref, session, choose, release } = await setUp();
  const { slug } = conference;
  const stamp = await sendPhoto(world, ref);
  const photo = () => readPublicPhoto(world.ctx, slug, { speakerId: speaker.id, stamp, size: "small" });
  await choose({});
  expect((await listPublicSpeakers(world.ctx, slug)).speakers).toEqual([]);

  await release();
  const closed = (await listPublicSpeakers(world.ctx, slug)).speakers;
  expect(closed).toMatchObject([{ id: speaker.id, institution: null, hasPage: false, photo: null }]);
  await expect(getPublicSpeaker(world.ctx, slug, speaker.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(photo()).rejects.toMatchObject({ code: "not_found" });

  await choose({ shown: { page: true, photo: false } });
  expect((await getPublicSpeaker(world.ctx, slug, speaker.id)).photo).toBeNull();
  await expect(photo()).rejects.toMatchObject({ code: "not_found" });

  const { card } = await choose({ shown: { page: true, photo: true } });
  expect(card.shown).toEqual({ page: true, photo: true, wording: "2026-11", at: "2018-09-10T06:00:00.000Z" });
  const page = await getPublicSpeaker({ ...world.ctx, locale: "ky" }, slug, speaker.id);
  expect(page).toMatchObject({
    photo: stamp,
    bio: { text: "Отуз жыл сотто.", locale: "ky" },
    institution: { text: "Osh City Court", locale: "en" },
    sessions: [{ role: "chair" }, { id: session.id, title: { text: "Корутундулар" }, role: "speaker", room: null }],
  });
  expect(new Uint8Array(await photo())).toEqual(jpegExample(192));

  await choose({ shown: { page: false, photo: true } });
  await expect(getPublicSpeaker(world.ctx, slug, speaker.id)).rejects.toMatchObject({ code: "not_found" });
  await expect(photo()).rejects.toMatchObject({ code: "not_found" });
});

it("shows nobody who is only behind closed doors", async () => {
  const { world, conference, speaker, release } = await setUp();
  const inside = await createSpeaker(world.system(), conference.id, speakerExample());
  await createSession(
    world.system(),
    conference.id,
    sessionExample({ closedDoor: true, speakers: [{ speakerId: inside.id, role: "chair" }] }),
  );
  await release();
  const { speakers } = await listPublicSpeakers(world.ctx, conference.slug);
  expect(speakers.map(({ id }) => id)).toEqual([speaker.id]);
});

it("gives participants the current files of a session, of speakers who released them", async () => {
  const { world, conference, speaker, ref, session, choose, release } = await setUp();
  const at = { conferenceId: conference.id, sessionId: session.id };
  for (const name of ["one.pdf", "two.pdf"]) {
    const about = { sessionId: session.id, kind: "slides", filename: name, contentType: "application/pdf" } as const;
    const started = await startSpeakerFile(world.ctx, ref, { ...about, ...announced(pdf) });
    await putFile(world, started.upload, pdf);
    await completeSpeakerFile(world.ctx, ref, started.uploadId);
  }
  await release();
  const category = await world.category(conference);
  const input = registrationExample(category.id);
  await register(world.ctx, conference.id, input);
  const participant = await world.signedIn(input.email);
  const stranger = (await world.person()).ctx;

  expect(await listReleasedFiles(participant, at)).toEqual([]);
  await choose({ release: { publish: false, record: true } });
  expect(await listReleasedFiles(participant, at)).toEqual([]);
  await choose({ release: { publish: true, record: false } });
  expect(await listReleasedFiles(participant, at)).toMatchObject([{ filename: "two.pdf", number: 2 }]);
  const which = { speakerId: speaker.id, kind: "slides" } as const;
  expect((await signReleasedFile(participant, at, { ...which, number: 2 })).url).toMatch(/^\/files\//);
  const refused = { code: "not_found" };
  await expect(signReleasedFile(participant, at, { ...which, number: 1 })).rejects.toMatchObject(refused);
  await expect(listReleasedFiles(stranger, at)).rejects.toMatchObject(refused);
});
