import { expect, it } from "vitest";
import { pageOfActivitiesIn } from "../audit/repo.ts";
import { requestCode } from "../identity/index.ts";
import { type Mailer, MailNotTaken } from "../platform/ports.ts";
import { register } from "../registration/index.ts";
import { registrationExample, World } from "../testing/world.ts";
import { deliver, redeliver } from "./deliver.ts";
import { recordReport } from "./record-report.ts";
import { getMessage, listQueued } from "./repo.ts";

/** A post that writes its own Message-ID, and does with a mail what a test wants. */
class Renaming implements Mailer {
  readonly writesMessageId = true;
  readonly sent: string[] = [];
  fails: Error | null = null;
  async send({ to }: { readonly to: string }): Promise<void> {
    this.sent.push(to);
    if (this.fails) throw this.fails;
  }
}

async function setUp(kind: "confirmed" | "signIn") {
  const world = await World.create();
  const conference = await world.conference();
  const category = await world.category(conference);
  const registration = await register(world.ctx, conference.id, registrationExample(category.id));
  if (kind === "signIn") await requestCode(world.ctx, { email: registration.email });
  const scopeId = kind === "signIn" ? registration.personId : conference.id;
  const wanted = kind === "signIn" ? "identity.code_requested" : "registration.registered";
  const { items } = await pageOfActivitiesIn(world.ctx.db, scopeId, { limit: 50 });
  const activity = items.find(({ name }) => name === wanted);
  if (!activity) throw new Error("it happened");
  const mailer = new Renaming();
  const post = { mailer, publicUrl: "https://assize.test" };
  const message = async () => {
    const known = await getMessage(world.ctx.db, scopeId, `${activity.id}-${kind}`);
    if (known === null) throw new Error("the message is there");
    return known;
  };
  const retry = async () => {
    for (const one of (await listQueued(world.ctx.db, { limit: 10 })).items) await redeliver(world.system(), post, one);
  };
  const send = () => deliver(world.system(), post, kind, activity);
  return { world, mailer, message, retry, send };
}

const lost = new Error("the line was cut");
const minutes = (count: number): string =>
  new Date(Date.parse("2018-09-10T06:00:00.000Z") + count * 60_000).toISOString();

it("a mail of which nobody knows whether the post took it waits a quarter of an hour for the post's report", async () => {
  const { world, mailer, message, retry, send } = await setUp("confirmed");
  mailer.fails = lost;
  await send();
  mailer.fails = null;
  for (const passed of [3, 8, 14]) {
    world.at(minutes(passed));
    await retry();
    await send();
  }
  expect([mailer.sent.length, (await message()).state]).toEqual([1, "queued"]);
  world.at(minutes(15));
  await retry();
  expect([mailer.sent.length, (await message()).state]).toEqual([2, "sent"]);
});

it("the report says that it was taken: it is not sent again, and a second report changes nothing", async () => {
  const { world, mailer, message, retry, send } = await setUp("confirmed");
  mailer.fails = lost;
  await send();
  const { scopeId, id, version } = await message();
  const report = { scopeId, messageId: id, cause: "sent", version, at: minutes(0) } as const;
  await recordReport(world.system(), { ...report, version: version - 1 });
  expect((await message()).state).toBe("queued");
  await Promise.all([1, 2].map(() => recordReport(world.system(), report).catch(() => null)));
  await recordReport(world.system(), report);
  mailer.fails = null;
  world.at(minutes(60));
  await retry();
  await send();
  expect(mailer.sent).toHaveLength(1);
  expect(await message()).toMatchObject({ state: "sent", sentAt: minutes(0), reason: null });
});

it("what the post surely did not take is tried again after two minutes", async () => {
  const { world, mailer, message, retry, send } = await setUp("confirmed");
  mailer.fails = new MailNotTaken("too much to do");
  await send();
  mailer.fails = null;
  world.at(minutes(1));
  await retry();
  expect(mailer.sent).toHaveLength(1);
  world.at(minutes(2));
  await retry();
  expect([mailer.sent.length, (await message()).state]).toEqual([2, "sent"]);
});

it("a sign-in code does not wait: every copy holds the same code", async () => {
  const { world, mailer, retry, send } = await setUp("signIn");
  mailer.fails = lost;
  await send();
  mailer.fails = null;
  world.at(minutes(2));
  await retry();
  expect(mailer.sent).toHaveLength(2);
});

it("one that was given up on, and was taken all the same, has been sent", async () => {
  const { world, mailer, message, retry, send } = await setUp("confirmed");
  mailer.fails = lost;
  await send();
  let passed = 0;
  let last = await message();
  for (let tries = 0; tries < 7; tries++) {
    last = await message();
    passed += 15;
    world.at(minutes(passed));
    await retry();
  }
  const failed = await message();
  expect([mailer.sent.length, failed.state, failed.reason]).toEqual([8, "failed", "unreachable"]);
  const { scopeId, id, version } = failed;
  expect(version).toBe(last.version + 2);
  await recordReport(world.system(), { scopeId, messageId: id, cause: "sent", version: version - 1, at: minutes(120) });
  expect((await message()).state).toBe("sent");
});
