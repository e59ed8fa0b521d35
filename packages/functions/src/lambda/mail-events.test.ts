import { getAddressOwner } from "@assize/core/identity/repo.ts";
import { listMessages, listQueued, resendMessage } from "@assize/core/message/index.ts";
import { cancelRegistration, register } from "@assize/core/registration/index.ts";
import { startSes } from "@assize/core/testing/ses.ts";
import { registrationExample, World } from "@assize/core/testing/world.ts";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Bundles, type Entry, Invoked } from "../testing/bundles.ts";
import { deployedEnvironment } from "../testing/deployed.ts";
import { leaseEnds } from "../testing/lease-ends.ts";
import { streamEventOf } from "../testing/stream-event.ts";

const bundles = new Bundles();
const running: Invoked[] = [];
let world: World;
let ses: Awaited<ReturnType<typeof startSes>>;
let stream: Invoked;
let events: Invoked;

function start(entry: Entry): Invoked {
  const AWS_ENDPOINT_URL_DYNAMODB = process.env.AWS_ENDPOINT_URL_DYNAMODB ?? "";
  const environment = deployedEnvironment(world.ctx, {
    AWS_ENDPOINT_URL_DYNAMODB,
    AWS_ENDPOINT_URL_SESV2: ses.endpoint,
  });
  const invoked = new Invoked(bundles.file(entry), environment);
  running.push(invoked);
  return invoked;
}

beforeAll(async () => {
  world = await World.create();
  ses = await startSes();
  await bundles.build("stream", "mail-events", "jobs");
  stream = start("stream");
  events = start("mail-events");
}, 60_000);
afterAll(async () => {
  for (const one of running) one.stop();
  bundles.remove();
  await ses?.stop();
});

/** As SNS hands an event of SES's event publishing to a function. */
const published = (message: object) => ({
  Records: [
    {
      EventSource: "aws:sns",
      EventVersion: "1.0",
      EventSubscriptionArn: "arn:aws:sns:eu-central-1:123456789012:mail-events:2bcfbf39",
      Sns: {
        Type: "Notification",
        MessageId: "95df01b4-ee98-5cb9-9903-4c221d41eb5e",
        TopicArn: "arn:aws:sns:eu-central-1:123456789012:mail-events",
        Subject: "Amazon SES Email Event Notification",
        Message: JSON.stringify(message),
        Timestamp: "2018-09-10T06:00:05.000Z",
        SignatureVersion: "1",
        Signature: "EXAMPLE",
        SigningCertUrl: "EXAMPLE",
        UnsubscribeUrl: "EXAMPLE",
        MessageAttributes: {},
      },
    },
  ],
});

const mailOf = (to: string, tags = ses.tags()) => ({
  timestamp: "2018-09-10T06:00:01.000Z",
  source: "Assize <desk@assize.test>",
  sourceArn: "arn:aws:ses:eu-central-1:123456789012:identity/assize.test",
  sendingAccountId: "123456789012",
  messageId: "EXAMPLE7c191be45-e9aedb9a-02f9-4d12-a87d-dd0099a07f8a-000000",
  destination: [to],
  headersTruncated: false,
  headers: [{ name: "To", value: to }],
  commonHeaders: { from: ["desk@assize.test"], to: [to], messageId: "EXAMPLE7c191be45", subject: "…" },
  tags: { "ses:configuration-set": ["Mail"], "ses:from-domain": ["assize.test"], ...tags },
});

const bounce = (to: string, bounceType: string, tags = ses.tags()) => ({
  eventType: "Bounce",
  mail: mailOf(to, tags),
  bounce: {
    feedbackId: "01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000000",
    bounceType,
    bounceSubType: bounceType === "Permanent" ? "NoEmail" : "MailboxFull",
    bouncedRecipients: [
      { emailAddress: to, action: "failed", status: "5.1.1", diagnosticCode: `smtp; 550 5.1.1 <${to}>: user unknown` },
    ],
    timestamp: "2018-09-10T06:00:05.000Z",
    reportingMTA: "dsn; mta.example.com",
  },
});

const complaint = (to: string) => ({
  eventType: "Complaint",
  mail: mailOf(to),
  complaint: {
    complainedRecipients: [{ emailAddress: to.toUpperCase() }],
    timestamp: "2018-09-10T06:00:05.000Z",
    feedbackId: "01000157c44f053b-61b59c11-9236-11e6-8f96-7be8aexample-000001",
    userAgent: "Amazon SES Mailbox Simulator",
    complaintFeedbackType: "abuse",
    arrivalDate: "2018-09-10T06:00:04.000Z",
  },
});

/** Somebody to whom the built stream function mailed a confirmation. */
async function mailed() {
  const conference = await world.conference();
  const category = await world.category(conference);
  const registration = await register(world.ctx, conference.id, registrationExample(category.id));
  await stream.call(await streamEventOf(world.ctx.db, conference.id));
  const outbox = async () => {
    const { items } = await listMessages(world.system(), conference.id, undefined, { limit: 10 });
    return items.map(({ kind, state, reason }) => [kind, state, reason]);
  };
  const cancelled = async () => {
    await cancelRegistration(world.system(), conference.id, registration.id, {});
    const before = ses.raw().length;
    await stream.call(await streamEventOf(world.ctx.db, conference.id));
    return ses.raw().length - before;
  };
  return { to: registration.email, outbox, cancelled };
}

it("a mail that came back for good is marked, and no other goes to its address", async () => {
  const { to, outbox, cancelled } = await mailed();
  const event = published(bounce(to, "Permanent"));
  expect(await events.call(event)).toBeNull();
  expect(await events.call(event)).toBeNull();

  expect(await cancelled()).toBe(0);
  expect(await outbox()).toEqual([
    ["cancelled", "suppressed", "addressDead"],
    ["confirmed", "bounced", "addressDead"],
  ]);
  expect(await getAddressOwner(world.ctx.db, to)).not.toBeNull();
});

/** A sender that is killed after SES has its mail, and before it could note that. */
async function killedSender() {
  const conference = await world.conference();
  const category = await world.category(conference);
  const registration = await register(world.ctx, conference.id, registrationExample(category.id));
  const event = await streamEventOf(world.ctx.db, conference.id);
  const before = ses.raw().length;
  const dying = start("stream");
  ses.state.holdsAnswer = true;
  const call = dying.call(event).catch(() => "killed");
  await expect.poll(() => ses.raw().length, { timeout: 20_000 }).toBe(before + 1);
  dying.stop();
  ses.state.holdsAnswer = false;
  expect(await call).toBe("killed");

  const jobs = start("jobs");
  const tries = async () => {
    expect(await stream.call(event)).toEqual({ batchItemFailures: [] });
    expect(await jobs.call({ job: "retry-mail" })).toBeNull();
    return ses.raw().length - before;
  };
  const later = async () => {
    const { items } = await listQueued(world.ctx.db, { limit: 10 });
    for (const one of items) await leaseEnds(world.ctx.db, one);
    return tries();
  };
  const state = async () =>
    (await listMessages(world.system(), conference.id, undefined, { limit: 10 })).items.map((one) => one.state);
  return { conference, to: registration.email, tries, later, state };
}

const taken = (to: string, eventType: "Send" | "Delivery") => ({ eventType, mail: mailOf(to), send: {} });

it("a mail whose sender was killed before noting it arrives once: SES says that it took it", async () => {
  const { to, tries, later, state } = await killedSender();
  expect([await tries(), await state()]).toEqual([1, ["queued"]]);
  for (const kind of ["Send", "Delivery"] as const) expect(await events.call(published(taken(to, kind)))).toBeNull();
  expect(await state()).toEqual(["sent"]);
  expect([await later(), await state()]).toEqual([1, ["sent"]]);
}, 60_000);

it("a mail of which SES says nothing for a quarter of an hour is sent again, and an old report does not stop what is resent", async () => {
  const { conference, to, tries, later, state } = await killedSender();
  expect([await tries(), await state()]).toEqual([1, ["queued"]]);
  expect([await later(), await state()]).toEqual([2, ["sent"]]);

  await events.call(published(bounce(to, "Transient")));
  const [message] = (await listMessages(world.system(), conference.id, undefined, { limit: 10 })).items;
  await resendMessage(world.system(), conference.id, message?.id ?? "");
  await events.call(published(taken(to, "Send")));
  expect(await state()).toEqual(["queued"]);
}, 60_000);

it("a full mailbox is no reason to write no more", async () => {
  const { to, outbox, cancelled } = await mailed();
  await events.call(published(bounce(to, "Transient")));

  expect(await cancelled()).toBe(1);
  expect(await outbox()).toEqual([
    ["cancelled", "sent", null],
    ["confirmed", "bounced", "notTaken"],
  ]);
});

it("who complained is left in peace, however SES writes the address", async () => {
  const { to, outbox, cancelled } = await mailed();
  await events.call(published(complaint(to)));

  expect(await cancelled()).toBe(0);
  expect((await outbox())[1]).toEqual(["confirmed", "complained", "addressComplained"]);
});

it("events of other kinds, of other stages and of other programs' mails change nothing", async () => {
  const { to, outbox } = await mailed();
  const foreign = { "assize-scope": ["con_01CVXWPJ0G0000000000000000"], "assize-message": ["act_x-confirmed"] };
  await events.call(published({ eventType: "Delivery", mail: mailOf(to), delivery: { recipients: [to] } }));
  await events.call(published(bounce(to, "Permanent", foreign)));
  await events.call(published(bounce(to, "Permanent", { "assize-scope": [] })));

  expect(await outbox()).toEqual([["confirmed", "sent", null]]);
});

it("what cannot be read fails, so that it is kept for somebody to look at, and says nothing of itself", async () => {
  const broken = published({ eventType: "Bounce", mail: {}, bounce: "aigul@court.test" });

  await expect(events.call(broken)).rejects.toThrow(/^Error: a report of the post could not be noted$/);
});
