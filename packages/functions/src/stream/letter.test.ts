import { appointFormManager } from "@assize/core/answer/index.ts";
import { activityEntity } from "@assize/core/audit/index.ts";
import { toStored } from "@assize/core/db/entity.ts";
import { queryAll } from "@assize/core/db/read.ts";
import { type PrintingInput, saveLetterhead, startPrinting } from "@assize/core/document/index.ts";
import { createForm } from "@assize/core/form/index.ts";
import {
  countSelection,
  createTemplate,
  listTemplates,
  type RemindersInput,
  saveReminders,
  saveTemplate,
  sendToMany,
  testLetter,
} from "@assize/core/letter/index.ts";
import {
  discardDraft,
  editDraft,
  listMessages,
  previewMessage,
  previewTemplate,
  releaseDrafts,
  resetDraft,
} from "@assize/core/message/index.ts";
import type { OutgoingMail } from "@assize/core/platform/ports.ts";
import { cancelRegistration, offerPlace, register } from "@assize/core/registration/index.ts";
import { countReminder } from "@assize/core/reminder/index.ts";
import { letterheadExample } from "@assize/core/testing/document.ts";
import { registrationExample, World } from "@assize/core/testing/world.ts";
import { describe, expect, it } from "vitest";
import { runJob } from "../jobs/run-job.ts";
import type { ReactionDeps } from "../reaction.ts";
import { createStreamHandler } from "./handler.ts";

const nothing: RemindersInput = {
  weekBefore: false,
  dayBefore: false,
  unconfirmed: false,
  incomplete: false,
  visaDate: false,
  visaPapersBy: null,
  nominees: true,
};
const confirmed = { status: "confirmed", categoryId: null } as const;
const words = { subject: "Даректер: {conference}", text: "Урматтуу {fullName}!\n\n{category}, {dates}" };

async function setUp(people: number) {
  const world = await World.create();
  const sent: OutgoingMail[] = [];
  const { db, files, secrets, now } = world.ctx;
  const mailer = { send: async (mail: OutgoingMail) => void sent.push(mail) };
  const deps: ReactionDeps = { db, files, secrets, now, mailer, publicUrl: "https://assize.test" };
  const handler = createStreamHandler(deps);
  const conference = await world.conference();
  const category = await world.category(conference, { quotaPlaces: 500 });
  for (let at = 0; at < people; at++)
    await register(world.ctx, conference.id, registrationExample(category.id, { locale: "ky" }));
  const { ctx } = await world.organizer();
  const template = await createTemplate(ctx, conference.id, { name: "Travel", words: { ky: words } });
  const asked = () => queryAll(db, activityEntity, { pk: `ACTIVITY#${conference.id}` });
  const seen = new Set((await asked()).map(({ id }) => id));
  /** Lets the stream run dry, each record coming twice. */
  const settle = async (): Promise<void> => {
    for (;;) {
      const fresh = (await asked()).filter(({ id }) => !seen.has(id));
      if (fresh.length === 0) return;
      const Records = fresh.map((activity) => ({
        eventName: "INSERT" as const,
        dynamodb: {
          SequenceNumber: activity.id,
          NewImage: JSON.parse(JSON.stringify(toStored(activityEntity, activity))),
        },
      }));
      for (const { id } of fresh) seen.add(id);
      for (let again = 0; again < 2; again++) expect(await handler({ Records })).toEqual({ batchItemFailures: [] });
    }
  };
  const drafts = async () => (await listMessages(ctx, conference.id, "draft", { limit: 100 })).items;
  return { world, ctx, sent, deps, conference, category, template, settle, drafts };
}

describe("a letter to many", () => {
  it("is sent only with the number of people that there are, to each of them once", async () => {
    const { ctx, sent, conference, category, template, settle } = await setUp(60);
    const selection = { status: "confirmed", categoryId: category.id } as const;
    const input = { templateId: template.id, selection, hold: false };

    expect(await countSelection(ctx, conference.id, selection)).toEqual({ people: 60 });
    await expect(sendToMany(ctx, conference.id, { ...input, people: 59 })).rejects.toMatchObject({
      errors: [{ pointer: "/people", code: "people_changed", params: { count: 60 } }],
    });
    await settle();
    expect(sent).toEqual([]);
    await sendToMany(ctx, conference.id, { ...input, people: 60 });
    await settle();
    expect(new Set(sent.map(({ to }) => to)).size).toBe(60);
    expect(sent).toHaveLength(60);
    expect(sent[0]?.text).toContain("2018-жылдын 12–14-октябры");
  });

  it("waits as drafts: a changed template reaches them, an edited one keeps its words, a lost place needs none", async () => {
    const { ctx, sent, conference, template, settle, drafts } = await setUp(4);
    await sendToMany(ctx, conference.id, { templateId: template.id, selection: confirmed, people: 4, hold: true });
    await settle();
    const [first, second, third, fourth] = await drafts();
    if (!first || !second || !third || !fourth?.registrationId) throw new Error("four drafts are held");
    expect(sent).toEqual([]);

    const own = { subject: "Сизге гана", text: "Өзүнчө кат, {name}." };
    const edited = await editDraft(ctx, conference.id, first.id, own, first.version);
    const again = await editDraft(ctx, conference.id, second.id, own, second.version);
    await resetDraft(ctx, conference.id, second.id, again.version);
    await discardDraft(ctx, conference.id, third.id, third.version);
    await cancelRegistration(ctx, conference.id, fourth.registrationId, {});
    const changed = { subject: "Жаңы тема", text: "Жаңы текст: {place}" };
    await saveTemplate(ctx, conference.id, template.id, { words: { ky: changed } }, template.version);

    const preview = (id: string) => previewMessage(ctx, conference.id, id, "https://assize.test");
    expect(await preview(first.id)).toMatchObject({ source: "edited", words: { subject: "Сизге гана" } });
    expect(await preview(second.id)).toMatchObject({ source: "template", words: { subject: "Жаңы тема" } });
    await expect(editDraft(ctx, conference.id, first.id, own, first.version)).rejects.toMatchObject({
      code: "stale_version",
    });
    await expect(
      editDraft(ctx, conference.id, first.id, { ...own, text: "{surname}" }, edited.version),
    ).rejects.toMatchObject({ errors: [{ code: "unknown_placeholder", params: { name: "{surname}" } }] });

    const messageIds = [first, second, third, fourth].map(({ id }) => id);
    expect(await releaseDrafts(ctx, conference.id, { messageIds })).toEqual({ released: 3 });
    expect(await releaseDrafts(ctx, conference.id, { messageIds })).toEqual({ released: 0 });
    await settle();
    const subjects = sent.map(({ subject }) => subject).filter((subject) => !subject.includes("жокко"));
    expect(subjects.filter((subject) => ["Сизге гана", "Жаңы тема"].includes(subject)).toSorted()).toEqual([
      "Жаңы тема",
      "Сизге гана",
    ]);
    expect(await drafts()).toEqual([]);
  });
});

describe("a template", () => {
  it("replaces the words of an automatic letter in its language, and says what it does not know", async () => {
    const { world, ctx, sent, conference, category, settle } = await setUp(0);
    const own = { subject: "Орун берилди", text: "Куттуктайбыз!\n\n{reason}" };
    await expect(saveTemplate(ctx, conference.id, "confirmed", { words: { ky: own } }, 0)).rejects.toMatchObject({
      errors: [{ pointer: "/words/ky/text", code: "unknown_placeholder", params: { name: "{reason}" } }],
    });
    const text = "Куттуктайбыз, {fullName}!\n\n{place}";
    const saved = await saveTemplate(ctx, conference.id, "confirmed", { words: { ky: { ...own, text } } }, 0);
    await expect(saveTemplate(ctx, conference.id, "confirmed", { words: {} }, 0)).rejects.toMatchObject({
      code: "stale_version",
    });
    for (const locale of ["ky", "ru"] as const)
      await register(world.ctx, conference.id, registrationExample(category.id, { locale }));
    await settle();

    expect(sent.map(({ subject }) => subject)).toEqual([
      "Орун берилди",
      expect.stringContaining("Четвёртая ежегодная конференция судей"),
    ]);
    expect(sent[0]?.text).toContain("Куттуктайбыз, ");
    expect(sent[0]?.attachments.map(({ filename }) => filename)).toEqual(["ticket.png", "invitation.ics"]);
    const [, view] = await listTemplates(ctx, conference.id);
    expect([view?.id, view?.version, view?.words.ky?.subject]).toEqual(["confirmed", saved.version, "Орун берилди"]);
  });

  it("is previewed with a real person's data, tells what is missing, and goes to oneself as a test", async () => {
    const { world, sent, conference, category, template, settle } = await setUp(0);
    const { ctx, person } = await world.organizer();
    const { id: registrationId } = await register(
      world.ctx,
      conference.id,
      registrationExample(category.id, { familyName: "Үсөнов", locale: "ky" }),
    );
    const unsaved = { subject: "{category}", text: "Урматтуу {fullName}!\n\n{programme}" };
    const input = { registrationId, locale: "ky", words: unsaved } as const;
    const shown = await previewTemplate(ctx, conference.id, template.id, input, "https://assize.test");
    expect(shown).toMatchObject({ subject: "Judges", missing: ["programme"] });
    expect(shown.html).toContain("Урматтуу Үсөнов");

    await settle();
    const before = sent.length;
    await testLetter(ctx, conference.id, template.id, { registrationId, locale: "ky" });
    await settle();
    expect(sent.slice(before).map(({ to, subject }) => [to, subject])).toEqual([
      [person.email, "Сыноо: Даректер: Fourth annual conference of judges"],
    ]);
  });
});

it("reminds by plan, in the hours of the conference, each person once, however often the job runs", async () => {
  const { world, ctx, sent, deps, conference, category, settle } = await setUp(3);
  const job = async () => {
    await Promise.all([runJob(deps, "reminders"), runJob(deps, "reminders")]);
    await settle();
    return sent.length;
  };
  world.at("2018-10-05T06:00:00.000Z");
  expect(await job()).toBe(0);
  await saveReminders(ctx, conference.id, { ...nothing, weekBefore: true, dayBefore: true }, 0);
  // Midnight has passed in Bishkek, nine in the morning has not.
  world.at("2018-10-04T20:00:00.000Z");
  expect(await job()).toBe(0);
  world.at("2018-10-05T03:30:00.000Z");
  expect(await job()).toBe(3);
  world.at("2018-10-06T03:30:00.000Z");
  expect(await job()).toBe(3);
  const late = await register(world.ctx, conference.id, registrationExample(category.id, { locale: "ru" }));
  await settle();
  const before = sent.length;
  world.at("2018-10-11T03:30:00.000Z");
  expect(await job()).toBe(before + 4);
  expect(await job()).toBe(before + 4);
  expect(sent.find(({ to, subject }) => to === late.email && subject.startsWith("Завтра"))).toBeDefined();
  world.at("2018-10-12T03:30:00.000Z");
  expect(await job()).toBe(before + 4);
});

it("reminds only those who need it: no answer to an offer, details missing, no visa letter; each once", async () => {
  const { world, ctx, sent, deps, conference, category, settle } = await setUp(1);
  const decided = await world.category(conference, { approval: "organizer", offerHours: 720 });
  const abroad = { region: "abroad", locale: "ky" } as const;
  const [foreign, papers] = [
    await register(world.ctx, conference.id, registrationExample(category.id, abroad)),
    await register(world.ctx, conference.id, registrationExample(category.id, abroad)),
  ];
  const hasty = await register(world.system(), conference.id, {
    ...registrationExample(category.id, { locale: "ky" }),
    awaitsDetails: true,
  });
  const asked = await register(world.ctx, conference.id, registrationExample(decided.id, { locale: "ky" }));
  await offerPlace(ctx, conference.id, asked.id, {});
  await saveLetterhead(ctx, conference.id, letterheadExample(), 0);
  const looks: Omit<PrintingInput, "subjectIds"> = { kind: "visa", locales: ["en"], layout: "columns" };
  await startPrinting(ctx, conference.id, { ...looks, subjectIds: [papers.id] });
  await settle();
  const plan = { ...nothing, unconfirmed: true, incomplete: true, visaDate: true, visaPapersBy: "2018-10-01" };
  await saveReminders(ctx, conference.id, plan, 0);
  const reach = async () =>
    Promise.all(
      (["unconfirmed", "incomplete", "visaDate"] as const).map(
        async (kind) => (await countReminder(ctx, conference.id, kind)).people,
      ),
    );
  expect(await reach()).toEqual([1, 1, 1]);
  const run = async (at: string) => {
    world.at(at);
    const before = sent.length;
    await Promise.all([runJob(deps, "reminders"), runJob(deps, "reminders")]);
    await settle();
    return sent.slice(before).map(({ to }) => to);
  };

  expect(await run("2018-09-20T03:30:00.000Z")).toEqual([]);
  expect(await run("2018-09-21T03:30:00.000Z")).toEqual([asked.email]);
  expect(await run("2018-09-24T03:30:00.000Z")).toEqual([foreign.email]);
  expect(await run("2018-09-28T03:30:00.000Z")).toEqual([hasty.email]);
  expect(await run("2018-09-29T03:30:00.000Z")).toEqual([]);
});

it("tells whoever was appointed for a form what they see, once however often the stream brings it", async () => {
  const { world, ctx, sent, conference, settle } = await setUp(0);
  const form = await createForm(ctx, conference.id, {
    ...{ kind: "followUp", opensAt: null, closesAt: null, categoryIds: [], most: 1 },
    title: { source: "en", en: "Travel" },
  });
  const { person } = await world.person();
  await appointFormManager(ctx, conference.id, form.id, person.email);
  await settle();

  expect(sent.map(({ to }) => to)).toEqual([person.email]);
  expect(sent[0]?.text).toContain(`https://assize.test/forms/${conference.id}/${form.id}`);
  expect((await listMessages(ctx, conference.id, "sent", { limit: 10 })).items).toMatchObject([
    { kind: "formManager", recipient: { email: person.email } },
  ]);
});
