import { describe, expect, it } from "vitest";
import { appointFormManager, dismissFormManager } from "../answer/index.ts";
import { activityEntity } from "../audit/index.ts";
import { queryAll } from "../db/read.ts";
import { createForm } from "../form/index.ts";
import { updatePerson } from "../identity/index.ts";
import { saveTemplate } from "../letter/index.ts";
import { Mailbox } from "../platform/local/mailbox.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { World } from "../testing/world.ts";
import { compose } from "./compose.ts";
import { deliver } from "./index.ts";

const publicUrl = "https://assize.test";

async function scene() {
  const world = await World.create();
  const conference = await world.conference();
  const form = await createForm(world.system(), conference.id, {
    kind: "followUp",
    title: { source: "ru", ru: "Поездка", ky: "Сапар" },
    opensAt: null,
    closesAt: null,
    categoryIds: [],
    most: 1,
  });
  const { person, ctx } = await world.person();
  const { familyName, givenName, version } = person;
  await updatePerson(ctx, { familyName, givenName, locale: "ru" }, version);
  const mailbox = new Mailbox(temporaryFolder(), world.ctx.now);
  const post = { mailer: mailbox, publicUrl };
  const appointed = async () =>
    (await queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${conference.id}` })).filter(
      ({ name }) => name === "form.manager_appointed",
    );
  /** What the stream does with all that happened, as often as it likes. */
  const react = async () => {
    for (const activity of await appointed()) await deliver(world.system("mail"), post, "formManager", activity);
  };
  const appoint = () => appointFormManager(world.system(), conference.id, form.id, person.email);
  const dismiss = () => dismissFormManager(world.system(), conference.id, form.id, person.id);
  return { world, conference, form, person, mailbox, appointed, react, appoint, dismiss };
}

describe("whoever looks after a form from now on", () => {
  it("gets one mail in their language that says what they see and where, however often it is asked for", async () => {
    const { conference, form, person, mailbox, react, appoint } = await scene();
    await appoint();
    await appoint();
    await react();
    await react();

    const mails = await mailbox.list();
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail).toMatchObject({ to: person.email, subject: expect.stringContaining("Вы ведёте анкету") });
    for (const part of ["«Поездка»", "Других данных конференции Вы не видите", "ещё не опубликована"])
      expect(mail?.text).toContain(part);
    expect(mail?.text).toContain(`${publicUrl}/forms/${conference.id}/${form.id}`);
  });

  it("gets none once they look after it no longer, and another one when they are appointed again", async () => {
    const { mailbox, react, appoint, dismiss } = await scene();
    await appoint();
    await dismiss();
    await react();
    expect(await mailbox.list()).toEqual([]);
    await appoint();
    await react();
    expect(await mailbox.list()).toHaveLength(1);
  });

  it("reads the words that the conference has for it", async () => {
    const { world, conference, appointed, appoint } = await scene();
    const words = { ru: { subject: "Анкета {form}", text: "{name}, {conference}" } };
    await saveTemplate(world.system(), conference.id, "formManager", { words }, 0);
    await appoint();
    const [activity] = await appointed();
    if (activity === undefined) throw new Error("somebody was appointed");

    const mail = await compose(world.ctx, { kind: "formManager", registrationId: null }, activity, publicUrl);
    expect(mail).toMatchObject({ subject: "Анкета Поездка" });
  });
});
