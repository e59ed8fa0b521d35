import { describe, expect, it } from "vitest";
import { type Activity, activityEntity } from "../audit/index.ts";
import { queryAll } from "../db/read.ts";
import { requestCode, signIn, signInCode } from "../identity/index.ts";
import { Mailbox } from "../platform/local/mailbox.ts";
import { type Mailer, MailRefused } from "../platform/ports.ts";
import { cancelRegistration, type Registration, register } from "../registration/index.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { registrationExample, World } from "../testing/world.ts";
import { addressMarkEntity, getAddressMark } from "./address-mark.ts";
import { deliver } from "./deliver.ts";
import { liftAddressMark } from "./lift-address-mark.ts";
import { listMessages } from "./list-messages.ts";
import { afterReport, canResend } from "./policy.ts";
import { recordReport } from "./record-report.ts";
import { listMessagesTo } from "./repo.ts";
import { resendMessage } from "./resend-message.ts";
import { messageStates } from "./schema.ts";
import { trustAddress } from "./trust-address.ts";

const page = { limit: 10 };

/** Somebody whose confirmation went out, with the means to go on. */
async function setUp(changes: { email?: string } = {}) {
  const world = await World.create();
  const box = new Mailbox(temporaryFolder(), world.ctx.now);
  const post = { mailer: box, publicUrl: "https://assize.test" };
  const conference = await world.conference();
  const category = await world.category(conference);
  const registration = await register(world.ctx, conference.id, registrationExample(category.id, changes));
  const activityOf = async (scopeId: string, name: string): Promise<Activity> => {
    const found = (await queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${scopeId}` })).findLast(
      (one) => one.name === name,
    );
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  await deliver(world.system(), post, "confirmed", await activityOf(conference.id, "registration.registered"));
  const outbox = async () => (await listMessages(world.system(), conference.id, undefined, page)).items;
  const [first] = await outbox();
  const report = (cause: "bounced" | "complained", addresses = [registration.email]) =>
    recordReport(world.system(), { scopeId: conference.id, messageId: first?.id ?? "", cause, addresses });
  return { world, box, post, conference, registration, activityOf, outbox, report, messageId: first?.id ?? "" };
}
type Rig = Awaited<ReturnType<typeof setUp>>;

async function cancel({ world, post, conference, activityOf }: Rig, { id }: Registration): Promise<void> {
  await cancelRegistration(world.system(), conference.id, id, {});
  await deliver(world.system(), post, "cancelled", await activityOf(conference.id, "registration.cancelled"));
}

async function askForCode({ world, post, activityOf }: Rig, { email, personId }: Registration): Promise<string> {
  const { signInId } = await requestCode(world.ctx, { email });
  await deliver(world.system(), post, "signIn", await activityOf(personId, "identity.code_requested"));
  return signInId;
}

it("every state has an answer to every report, and nothing goes out again that arrived or was asked not to", () => {
  const answers = messageStates.map((state) => [state, afterReport[state].bounced, afterReport[state].complained]);
  expect(answers).toEqual([
    ["draft", null, null],
    ["queued", "bounced", "complained"],
    ["sent", "bounced", "complained"],
    ["failed", "bounced", "complained"],
    ["suppressed", null, null],
    ["bounced", null, "complained"],
    ["complained", null, null],
  ]);
  const again = messageStates.filter((state) => canResend({ state, reason: null }));
  expect(again).toEqual(["failed", "bounced"]);
});

describe("an address from which mail came back", () => {
  it("gets no further mail, which the outbox says; the report may come twice", async () => {
    const rig = await setUp();
    await Promise.allSettled([rig.report("bounced"), rig.report("bounced")]);
    await rig.report("bounced");
    await cancel(rig, rig.registration);

    expect(await rig.box.list()).toHaveLength(1);
    expect(
      (await rig.outbox()).map(({ kind, state, reason, recipient }) => [kind, state, reason, recipient?.mark]),
    ).toEqual([
      ["cancelled", "suppressed", "addressDead", "bounced"],
      ["confirmed", "bounced", "addressDead", "bounced"],
    ]);
    const noted = await queryAll(rig.world.ctx.db, activityEntity, { pk: `ACTIVITY#${rig.conference.id}` });
    expect(noted.filter(({ name }) => name === "message.bounced")).toHaveLength(1);
    expect(JSON.stringify(noted)).not.toContain(rig.registration.email);
  });

  it("is not marked where the other side only did not take it this time", async () => {
    const rig = await setUp();
    await rig.report("bounced", []);
    await cancel(rig, rig.registration);

    expect((await rig.outbox()).map(({ state, reason }) => [state, reason])).toEqual([
      ["sent", null],
      ["bounced", "notTaken"],
    ]);
  });

  it("takes mail again when the organizer lifts the mark, and not before", async () => {
    const rig = await setUp();
    const organizer = (await rig.world.organizer()).ctx;
    const { id } = rig.conference;
    await rig.report("bounced");
    await expect(resendMessage(organizer, id, rig.messageId)).rejects.toMatchObject({ code: "invalid_state" });
    await expect(liftAddressMark((await rig.world.person()).ctx, id, rig.messageId)).rejects.toMatchObject({
      code: "not_found",
    });

    expect((await liftAddressMark(organizer, id, rig.messageId)).recipient?.mark).toBeNull();
    expect((await resendMessage(organizer, id, rig.messageId)).state).toBe("queued");
    expect(await getAddressMark(rig.world.ctx.db, rig.registration.email)).toBeNull();
  });

  it("still gets sign-in codes, three a day, and is trusted when one of them signs in", async () => {
    const rig = await setUp();
    const { db, secrets } = rig.world.ctx;
    const { registration } = rig;
    await rig.report("bounced");
    const signInIds: string[] = [];
    for (let time = 0; time < 4; time++) signInIds.push(await askForCode(rig, registration));

    const codes = (await listMessagesTo(db, registration.personId)).filter(({ kind }) => kind === "signIn");
    expect(codes.map(({ state, reason }) => [state, reason])).toEqual([
      ...Array(3).fill(["sent", null]),
      ["suppressed", "addressDead"],
    ]);
    const [signInId = ""] = signInIds;
    await signIn(rig.world.ctx, { signInId, code: signInCode(secrets, signInId) });
    await Promise.all([1, 2].map(() => trustAddress(rig.world.system(), registration.personId)));
    await cancel(rig, registration);
    expect((await rig.outbox())[0]).toMatchObject({ kind: "cancelled", state: "sent" });
  });

  it("is known by a hash only, and forgotten after a year", async () => {
    const rig = await setUp();
    await rig.report("bounced");
    const mark = await getAddressMark(rig.world.ctx.db, rig.registration.email);

    expect(JSON.stringify(mark)).not.toContain(rig.registration.email.split("@")[0]);
    expect(mark && addressMarkEntity.expiresAtSeconds?.(mark)).toBe(Date.parse("2019-09-10T06:00:00.000Z") / 1000);
  });
});

describe("an address whose owner complained", () => {
  it("stays marked whoever signs in, gets nothing but codes, and a bounce takes nothing back", async () => {
    const rig = await setUp();
    await rig.report("complained");
    await rig.report("bounced");
    await cancel(rig, rig.registration);
    await askForCode(rig, rig.registration);
    await trustAddress(rig.world.system(), rig.registration.personId);

    expect((await rig.outbox()).map(({ state, reason }) => [state, reason])).toEqual([
      ["suppressed", "addressComplained"],
      ["complained", "addressComplained"],
    ]);
    expect((await rig.box.list()).map(({ to }) => to)).toHaveLength(2);
    expect(await getAddressMark(rig.world.ctx.db, rig.registration.email)).toMatchObject({ cause: "complained" });
    await expect(resendMessage(rig.world.system(), rig.conference.id, rig.messageId)).rejects.toThrow();
  });
});

describe("a post that refuses", () => {
  const refusing: Mailer = { send: () => Promise.reject(new MailRefused("refused", false)) };

  it("an address under .invalid at once is the same as mail that comes back", async () => {
    const rig = await setUp({ email: "judge@court.invalid" });

    expect((await rig.outbox()).map(({ state, reason, recipient }) => [state, reason, recipient?.mark])).toEqual([
      ["bounced", "addressDead", "bounced"],
    ]);
    await cancel(rig, rig.registration);
    expect((await rig.outbox())[0]).toMatchObject({ state: "suppressed", reason: "addressDead" });
  });

  it("only the mail marks nothing", async () => {
    const rig = await setUp();
    const post = { ...rig.post, mailer: refusing };
    await cancelRegistration(rig.world.system(), rig.conference.id, rig.registration.id, {});
    await deliver(
      rig.world.system(),
      post,
      "cancelled",
      await rig.activityOf(rig.conference.id, "registration.cancelled"),
    );

    expect((await rig.outbox())[0]).toMatchObject({ state: "failed", reason: "refused", recipient: { mark: null } });
  });
});
