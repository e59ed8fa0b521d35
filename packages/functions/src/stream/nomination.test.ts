import { activityEntity } from "@assize/core/audit/index.ts";
import { toStored } from "@assize/core/db/entity.ts";
import { queryAll } from "@assize/core/db/read.ts";
import { saveTemplate, testLetter } from "@assize/core/letter/index.ts";
import { listMessages, previewMessage, previewTemplate } from "@assize/core/message/index.ts";
import {
  confirmNomination,
  declineNomination,
  getInstitutionPage,
  getNomination,
  getNomineePage,
  nominate,
  replaceNomination,
  withdrawNomination,
} from "@assize/core/nomination/index.ts";
import type { Mailer, OutgoingMail } from "@assize/core/platform/ports.ts";
import { getRegistration } from "@assize/core/registration/index.ts";
import { answersExample, invited, nominationExample, nomineeRef } from "@assize/core/testing/nomination.ts";
import { World } from "@assize/core/testing/world.ts";
import { describe, expect, it } from "vitest";
import { runJob } from "../jobs/run-job.ts";
import type { ReactionDeps } from "../reaction.ts";
import { createStreamHandler } from "./handler.ts";

class PostOffice implements Mailer {
  readonly sent: OutgoingMail[] = [];
  async send(mail: OutgoingMail): Promise<void> {
    this.sent.push(mail);
  }
}

async function setUp() {
  const world = await World.create();
  const post = new PostOffice();
  const { db, files, secrets, now } = world.ctx;
  const deps: ReactionDeps = { db, files, secrets, now, mailer: post, publicUrl: "https://assize.test" };
  const handler = createStreamHandler(deps);
  const set = await invited(world);
  /** All that has happened, handed to the stream once more, until nothing new follows. */
  const react = async () => {
    for (let round = 0; round < 4; round++) {
      const activities = await queryAll(db, activityEntity, { pk: `ACTIVITY#${set.conference.id}` });
      const Records = activities.map((activity, at) =>
        JSON.parse(
          JSON.stringify({
            eventName: "INSERT",
            dynamodb: { SequenceNumber: String(at), NewImage: toStored(activityEntity, activity) },
          }),
        ),
      );
      expect(await handler({ Records })).toEqual({ batchItemFailures: [] });
    }
  };
  const to = (address: string) => post.sent.filter((mail) => mail.to === address);
  return { world, post, deps, react, to, ...set };
}

/** The link of a letter as a browser takes it: the page, and the secret behind the #. */
function linkIn(mail: OutgoingMail | undefined): { path: string; key: string } {
  const { pathname, hash } = new URL(/https:\S+/.exec(mail?.text ?? "")?.[0] ?? "");
  return { path: pathname, key: hash.slice(1) };
}

describe("letters about nominations", () => {
  it("bring the contact and the nominee to their pages, each in their language", async () => {
    const { world, react, to, ref, category, institution } = await setUp();
    const nominee = await nominate(world.system(), ref, nominationExample(category.id, { locale: "ru" }));
    await react();

    const [invitation] = to(institution.contact.email);
    const [letter] = to(nominee.email);
    expect([invitation?.language, letter?.language]).toEqual(["ky", "ru"]);
    expect(invitation?.text).toContain("Judges – 5");
    expect(invitation?.text).toContain("24-сентябры, 18:00");
    const { items } = await listMessages(world.system(), institution.conferenceId, undefined, { limit: 10 });
    for (const { id, recipient } of items) {
      const preview = await previewMessage(world.system(), institution.conferenceId, id, "https://assize.test");
      expect(preview).toMatchObject({ reason: null, editable: null, words: { to: recipient?.email } });
    }
    expect(items.map(({ kind, recipient }) => [kind, recipient?.email])).toEqual([
      ["nomineeInvited", nominee.email],
      ["institutionInvited", institution.contact.email],
    ]);
    const first = linkIn(invitation);
    expect(first.path).toBe(`/nominations/${institution.id}`);
    expect((await getInstitutionPage(world.ctx, { ...ref, key: first.key })).institution.id).toBe(institution.id);
    const second = linkIn(letter);
    expect(second.path).toBe(`/nominations/${institution.id}/nominees/${nominee.id}`);
    const page = await getNomineePage(world.ctx, { ...ref, nominationId: nominee.id, key: second.key });
    expect(page.nomination.status).toBe("nominated");
    const contact = await world.signedIn(institution.contact.email);
    expect((await getInstitutionPage(contact, ref)).institution.id).toBe(institution.id);
  });

  it("tell the institution who comes and who does not, and each nominee what became of it", async () => {
    const { world, react, to, ref, category, institution } = await setUp();
    const make = () => nominate(world.system(), ref, nominationExample(category.id));
    const [comes, declines, leaves] = [await make(), await make(), await make()];
    await confirmNomination(world.ctx, nomineeRef(world, comes), answersExample());
    await declineNomination(world.ctx, nomineeRef(world, declines), { reason: "Hearing on these days" });
    await withdrawNomination(world.system(), { ...ref, nominationId: leaves.id }, {});

    await react();

    const results = to(institution.contact.email).map(({ text }) => text);
    expect(results.filter((text) => text.includes("ырастады"))).toHaveLength(1);
    expect(results.filter((text) => text.includes("Hearing on these days"))).toHaveLength(1);
    expect(results).toHaveLength(3);
    expect(to(leaves.email).map(({ subject }) => subject)).toEqual([expect.stringContaining("кайтарып алынды")]);
    expect(
      to(comes.email)
        .at(-1)
        ?.attachments.map(({ filename }) => filename),
    ).toContain("ticket.png");
  });

  it("follow a replacement through: the old registration ends, the new person is asked", async () => {
    const { world, react, to, ref, category, conference } = await setUp();
    const first = await nominate(world.system(), ref, nominationExample(category.id));
    const { registration } = await confirmNomination(world.ctx, nomineeRef(world, first), answersExample());
    const { categoryId: _same, ...person } = nominationExample(category.id);
    const second = await replaceNomination(world.system(), { ...ref, nominationId: first.id }, person);

    await react();

    expect((await getRegistration(world.ctx.db, conference.id, registration.id))?.status).toBe("cancelled");
    expect((await getNomination(world.ctx.db, ref.institutionId, first.id))?.status).toBe("replaced");
    expect(to(second.email)).toHaveLength(1);
    expect(to(first.email).filter(({ subject }) => subject.includes("кайтарып алынды"))).toHaveLength(1);
  });

  it("go out by plan, and what is unanswered expires", async () => {
    const { world, react, to, ref, category, deps, institution } = await setUp();
    const nominee = await nominate(world.system(), ref, nominationExample(category.id));
    world.at("2018-09-23T13:00:00.000Z");
    await runJob(deps, "due-nominations");
    await react();
    expect(to(nominee.email)).toHaveLength(2);
    expect(to(institution.contact.email)).toHaveLength(2);
    world.at("2018-10-01T12:00:01.000Z");
    await runJob(deps, "due-nominations");

    await react();

    const last = to(institution.contact.email).at(-1);
    expect([last?.subject.includes("Токтогулова"), to(institution.contact.email).length]).toEqual([true, 3]);
  });
});

it("writes letters about nominations with the conference's own words, previews them and sends a test without the nominee's key", async () => {
  const { world, conference, category, institution, ref, react, to, post } = await setUp();
  const { ctx, person } = await world.organizer();
  const words = {
    subject: "Сунуш: {conference}",
    text: "{institution} сизди сунуштады.\n\n{cutOff} чейин жооп бериңиз.",
  };
  const save = (id: string, own: typeof words, version: number) =>
    saveTemplate(ctx, conference.id, id, { words: { ky: own } }, version);
  await expect(save("nomineeInvited", { ...words, text: "{reason}" }, 0)).rejects.toMatchObject({
    errors: [{ code: "unknown_placeholder", params: { name: "{reason}" } }],
  });
  const nomination = await nominate(world.system(), ref, nominationExample(category.id));
  await save("nomineeInvited", words, 0);
  await react();
  const [mail] = to(nomination.email);
  expect(mail?.subject).toBe("Сунуш: Fourth annual conference of judges");
  expect(mail?.text).toContain("Ош шаардык соту сизди сунуштады.");
  const { key } = linkIn(mail);

  const about = { institutionId: institution.id, nominationId: nomination.id, locale: "ky" } as const;
  const shown = await previewTemplate(ctx, conference.id, "nomineeInvited", { ...about, words }, "https://assize.test");
  expect(shown).toMatchObject({ to: nomination.email, subject: mail?.subject, missing: [] });
  expect(shown.html).not.toContain(key);
  await expect(
    previewTemplate(ctx, conference.id, "nomineeInvited", { locale: "ky", words }, "https://assize.test"),
  ).rejects.toMatchObject({ errors: [{ pointer: "/institutionId" }] });
  await testLetter(ctx, conference.id, "nomineeInvited", about);
  await react();
  const tests = post.sent.filter((one) => one.to === person.email);
  expect(tests).toHaveLength(1);
  expect(tests[0]?.subject).toContain("Сунуш: Fourth annual conference of judges");
  expect(tests[0]?.text).not.toContain(key);
});
