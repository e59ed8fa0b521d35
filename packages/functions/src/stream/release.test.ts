import {
  createRoom,
  createSession,
  deleteSession,
  releaseAgain,
  releaseAgenda,
  type Session,
  type SessionInput,
  saveSignUpRules,
  updateSession,
} from "@assize/core/agenda/index.ts";
import { type Activity, activityEntity } from "@assize/core/audit/index.ts";
import { countConcerned } from "@assize/core/concern/index.ts";
import type { Conference } from "@assize/core/conference/index.ts";
import { commit } from "@assize/core/db/commit.ts";
import { toStored } from "@assize/core/db/entity.ts";
import { queryAll } from "@assize/core/db/read.ts";
import { create } from "@assize/core/db/write.ts";
import { changePersonalAgenda, personalAgendaEntity } from "@assize/core/personal-agenda/index.ts";
import type { OutgoingMail } from "@assize/core/platform/ports.ts";
import {
  cancelRegistration,
  type Registration,
  register,
  registrationEntity,
} from "@assize/core/registration/index.ts";
import { newId } from "@assize/core/shared/new-id.ts";
import { signUp, withdrawSignUp } from "@assize/core/sign-up/index.ts";
import { inviteSpeakers } from "@assize/core/speaking/index.ts";
import { roomExample, sessionExample } from "@assize/core/testing/agenda.ts";
import { speakerWithContact } from "@assize/core/testing/speaking.ts";
import { registrationExample, World } from "@assize/core/testing/world.ts";
import { beforeEach, expect, it } from "vitest";
import type { ReactionDeps } from "../reaction.ts";
import { createStreamHandler } from "./handler.ts";

const at = (hour: number) => ({
  startsAt: `2018-10-12T0${hour}:00:00.000Z`,
  endsAt: `2018-10-12T0${hour}:45:00.000Z`,
});

/** The stream of a world, and the mails that went out of it. */
async function createStream(world: World, conferenceId: string) {
  const sent: OutgoingMail[] = [];
  const { db, files, secrets, now } = world.ctx;
  const mailer = { send: async (mail: OutgoingMail) => void sent.push(mail) };
  const deps: ReactionDeps = { db, files, secrets, now, mailer, publicUrl: "https://assize.test" };
  const handler = createStreamHandler(deps);
  const activities = () => queryAll(db, activityEntity, { pk: `ACTIVITY#${conferenceId}` });
  // What came of making the scene is tested elsewhere.
  const seen = new Set((await activities()).map(({ id }) => id));
  const eventOf = (fresh: readonly Activity[]) => ({
    Records: fresh.map((activity) =>
      JSON.parse(
        JSON.stringify({
          eventName: "INSERT",
          dynamodb: { SequenceNumber: activity.id, NewImage: toStored(activityEntity, activity) },
        }),
      ),
    ),
  });
  /** Lets the stream run dry, each record coming twice; the mails that went out meanwhile. */
  return async (after?: (activity: Activity) => Promise<void>): Promise<readonly OutgoingMail[]> => {
    const before = sent.length;
    for (;;) {
      const fresh = (await activities()).filter((one) => !seen.has(one.id));
      if (fresh.length === 0) return sent.slice(before);
      for (const one of fresh) seen.add(one.id);
      // That a mail went out calls for nothing.
      const calling = fresh.filter(({ name }) => !/^message[.](?:claimed|sent|queued)$/.test(name));
      for (const some of after ? calling.map((one) => [one]) : [calling]) {
        for (let again = after ? 1 : 0; again < 2; again++)
          expect(await handler(eventOf(some))).toEqual({ batchItemFailures: [] });
        for (const one of some) await after?.(one);
      }
    }
  };
}

/** Three sessions in the hall, one of them with a speaker, and one that nothing will happen to. */
async function releasedAgenda(world: World, conference: Conference) {
  const ctx = world.system();
  const { id } = conference;
  const hall = await createRoom(ctx, id, roomExample());
  const other = await createRoom(ctx, id, roomExample({ name: { source: "ky", ky: "Кичи зал", ru: "Малый зал" } }));
  const session = (title: string, input: Partial<SessionInput>) => {
    const words = { title: { source: "ru", ru: title, ky: `${title} (ky)` }, roomId: hall.id } as const;
    return createSession(ctx, id, sessionExample({ ...words, ...input }));
  };
  const moved = await session("Сдвинутое", at(3));
  const gone = await session("Снятое", at(4));
  const { speaker } = await speakerWithContact(world, conference, { locale: "ru" });
  const spoken = await session("С докладом", { ...at(5), speakers: [{ speakerId: speaker.id, role: "chair" }] });
  const calm = await session("Прежнее", at(6));
  await releaseAgenda(ctx, id, {});
  await saveSignUpRules(ctx, id, gone.id, { capacityPlaces: 1 }, 0);
  return { other, moved, gone, spoken, calm, speaker };
}

async function setUp() {
  const world = await World.create();
  const ctx = world.system();
  const conference = await world.conference();
  const { id } = conference;
  const category = await world.category(conference);
  const agenda = await releasedAgenda(world, conference);
  await inviteSpeakers(ctx, id, { categoryId: category.id, speakerIds: [agenda.speaker.id] });
  const as = ({ email }: Registration) => world.signedIn(email);
  const people: Registration[] = [];
  for (const locale of ["ky", "ru", "ru", "ru", "ru", "ru"] as const)
    people.push(await register(world.ctx, id, registrationExample(category.id, { locale })));
  const [chose, placed, waits, untouched, , lost] = people;
  if (!chose || !placed || !waits || !untouched || !lost) throw new Error("six are registered");
  for (const [one, session] of [
    [chose, agenda.moved],
    [untouched, agenda.calm],
    [lost, agenda.moved],
  ] as const)
    await changePersonalAgenda(await as(one), id, { add: [session.id], remove: [] });
  for (const one of [placed, waits]) await signUp(await as(one), id, agenda.gone.id);
  await cancelRegistration(ctx, id, lost.id, {});
  const settle = await createStream(world, id);
  const edit = async (known: Session, changes: Partial<SessionInput>): Promise<Session> => {
    const { id: sessionId, conferenceId: _conference, version, ...content } = known;
    return updateSession(ctx, id, sessionId, { ...content, ...changes }, version);
  };
  const release = (quietBecause?: string) => releaseAgenda(ctx, id, { ...(quietBecause && { quietBecause }) });
  return { world, ctx, id, ...agenda, chose, placed, waits, as, settle, edit, release };
}

/** So many more, who all want to go to the session that moves. */
async function crowd({ ctx, id, chose, moved }: Awaited<ReturnType<typeof setUp>>, count: number) {
  const { now } = ctx;
  const many = Array.from({ length: count }, (_, one): Registration => {
    const made = newId("registration", now());
    return { ...chose, id: made, personId: newId("person", now()), email: `crowd-${one}@court.test` };
  });
  for (let from = 0; from < count; from += 40) {
    await commit(ctx, {
      writes: many.slice(from, from + 40).flatMap((one) => [
        create(registrationEntity, one),
        create(personalAgendaEntity, {
          personId: one.personId,
          conferenceId: id,
          sessionIds: [moved.id],
          reminderMinutes: null,
          linkNumber: 1,
          updatedAt: now().toISOString(),
          version: 1,
        }),
      ]),
      activity: { name: "test.crowd_made", scopeId: "test", subjectId: id },
      answer: null,
    });
  }
  return many;
}

let scene: Awaited<ReturnType<typeof setUp>>;
beforeEach(async () => {
  scene = await setUp();
});

const toOf = (mails: readonly OutgoingMail[]) => mails.map(({ to }) => to).toSorted();
const mailTo = (mails: readonly OutgoingMail[], { email }: Registration) => {
  const found = mails.find(({ to }) => to === email);
  if (found === undefined) throw new Error(`nothing went to ${email}`);
  return found;
};

it("tells everybody whom a release concerns once, in their language, before and after, and nobody else; drafts tell nobody", async () => {
  const { ctx, id, other, moved, gone, spoken, chose, placed, waits, settle, edit, release } = scene;
  await edit(moved, { ...at(8), title: { source: "ru", ru: "Сдвинутое", ky: "Жылдырылган" } });
  await deleteSession(ctx, id, gone.id, gone.version);
  await edit(spoken, { roomId: other.id });
  expect(await settle()).toEqual([]);

  expect(await countConcerned(ctx, id, {})).toEqual({ people: 4, nextCursor: null });
  await expect(countConcerned(scene.world.ctx, id, {})).rejects.toMatchObject({ code: "unauthenticated" });
  await release();
  const mails = await settle();

  expect(mails).toHaveLength(4);
  expect(new Set(toOf(mails)).size).toBe(4);
  const toReader = mailTo(mails, chose);
  expect(toReader.subject).toBe("Программа Сиз үчүн өзгөрдү: Fourth annual conference of judges");
  expect(toReader.text).toContain(
    "«Жылдырылган»\nУбактысы: 12-октябрь, жума, 14:00–14:45 (мурда: 12-октябрь, жума, 09:00–09:45)\nАталышы жаңы (мурда: «Сдвинутое (ky)»)",
  );
  expect(toReader.text).not.toContain("Снятое");
  const [file] = toReader.attachments;
  expect(Buffer.from(file?.contentBase64 ?? "", "base64").toString()).toContain(`UID:${moved.id}@assize`);
  for (const one of [placed, waits])
    expect(mailTo(mails, one).text).toContain("«Снятое»\nОтменено (было: пятница, 12 октября, 10:00–10:45, Main hall)");
  const toSpeaker = mails.find(({ text }) => text.includes("«С докладом»"));
  expect(toSpeaker?.text).toContain("Зал: Малый зал (раньше: Main hall)");
  expect(toSpeaker?.text).toContain("https://assize.test/c/");
  expect(Buffer.from(toSpeaker?.attachments[0]?.contentBase64 ?? "", "base64").toString()).toContain(spoken.id);
});

it("tells a speaker who has another part, or none any more", async () => {
  const { spoken, settle, edit, release } = scene;
  const [part] = spoken.speakers;
  if (part === undefined) throw new Error("somebody speaks");
  const changed = await edit(spoken, { speakers: [{ ...part, role: "moderator" }] });
  await release();
  expect((await settle()).map(({ text }) => text)).toEqual([expect.stringContaining("Ваша роль теперь: модератор")]);
  await edit(changed, { speakers: [] });
  await release();
  expect((await settle()).map(({ text }) => text)).toEqual([expect.stringContaining("Вы в нём больше не участвуете")]);
});

it("says nothing where the organizer releases quietly, and keeps why", async () => {
  const { world, id, moved, settle, edit, release } = scene;
  await edit(moved, at(8));
  await release("Названо на заседании");
  expect(await settle()).toEqual([]);
  const all = await queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${id}` });
  expect(all.filter(({ name }) => name === "agenda.released").at(-1)).toMatchObject({
    reason: "Названо на заседании",
    data: { quiet: true },
  });
});

it("tells of a roll back, too, and gives places on where a session comes back", async () => {
  const { ctx, id, gone, placed, waits, as, settle, release } = scene;
  await deleteSession(ctx, id, gone.id, gone.version);
  await release();
  expect(await settle()).toHaveLength(2);
  await withdrawSignUp(await as(placed), id, gone.id);
  expect(await settle()).toEqual([]);

  expect(await countConcerned(ctx, id, { releaseNumber: 1 })).toEqual({ people: 1, nextCursor: null });
  await releaseAgain(ctx, id, 1, {});
  const mails = await settle();
  expect(toOf(mails)).toEqual([waits.email, waits.email]);
  const texts = mails.map(({ text }) => text).join("\n");
  expect(texts).toContain("Всё же состоится: пятница, 12 октября, 10:00–10:45, Main hall");
  expect(texts).toContain("освободилось место");
});

it("folds releases into one mail while none went out, and says nothing of what was taken back meanwhile", async () => {
  const { ctx, id, other, moved, chose, settle, edit, release } = scene;
  const first = await edit(moved, at(7));
  await release();
  const second = await edit(first, { roomId: other.id, ...at(8) });
  await release();
  const mails = await settle();
  expect(toOf(mails)).toEqual([chose.email]);
  expect(mails[0]?.text).toContain(
    "14:00–14:45 (мурда: 12-октябрь, жума, 09:00–09:45)\nЗалы: Кичи зал (мурда: Негизги зал)",
  );

  await edit(second, at(3));
  await release();
  await releaseAgain(ctx, id, 3, {});
  expect(await settle()).toEqual([]);
});

it("goes page by page, and a release that comes between two pages is told in the mails that are not written yet", async () => {
  const { chose, moved, settle, edit, release } = scene;
  const many = await crowd(scene, 50);
  const first = await edit(moved, at(7));
  await release();
  let pages = 0;
  const mails = await settle(async ({ name }) => {
    if (name !== "message.page_queued" || ++pages > 1) return;
    await edit(first, at(8));
    await release();
  });
  // Whoever stood in the first page had a mail already, and gets one about the second release; all others get one about both.
  const counts = Map.groupBy(mails, ({ to }) => to);
  expect(counts.size).toBe(51);
  const all = [chose, ...many].map(({ email }) => counts.get(email) ?? []);
  expect(new Set(all.map(({ length }) => length))).toEqual(new Set([1, 2]));
  expect(all.filter(({ length }) => length === 2).length).toBeGreaterThanOrEqual(40);
  const last = all.map((own) => own.at(-1)?.text ?? "");
  expect(last.every((text) => text.includes("14:00–14:45"))).toBe(true);
  expect(
    all.filter(({ length }) => length === 1).every(([one]) => one?.text.includes("мурда: 12-октябрь, жума, 09:00")),
  ).toBe(true);
});
