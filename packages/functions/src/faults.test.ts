import { activityEntity } from "@assize/core/audit/index.ts";
import { queryAll } from "@assize/core/db/read.ts";
import { listMessages, listOwnSendings } from "@assize/core/message/index.ts";
import { Mailbox } from "@assize/core/platform/local/mailbox.ts";
import type { Mailer } from "@assize/core/platform/ports.ts";
import { SmtpMailer } from "@assize/core/platform/smtp-mailer.ts";
import { listCategories, listRegistrations } from "@assize/core/registration/index.ts";
import { FaultyProxy } from "@assize/core/testing/faulty-proxy.ts";
import { S3Server } from "@assize/core/testing/s3.ts";
import { scheduleOver, startScheduler } from "@assize/core/testing/scheduler.ts";
import { startSmtp } from "@assize/core/testing/smtp.ts";
import { temporaryFolder } from "@assize/core/testing/temporary-folder.ts";
import { draftModule, pdf, trainerOf, uploadExample } from "@assize/core/testing/training.ts";
import { registrationExample, World } from "@assize/core/testing/world.ts";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import * as v from "valibot";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { doDue } from "./jobs/due.ts";
import { retryMail } from "./jobs/retry-mail.ts";
import { runJob } from "./jobs/run-job.ts";
import type { ReactionDeps } from "./reaction.ts";
import { createStreamHandler } from "./stream/handler.ts";
import { type Answer, Api } from "./testing/api.ts";
import { streamEventOf } from "./testing/stream-event.ts";

const idSchema = v.object({ id: v.string() });
const startedSchema = v.object({
  material: idSchema,
  upload: v.object({ url: v.string(), headers: v.record(v.string(), v.string()) }),
});

const allActivities = ({ ctx }: World, scopeId: string) =>
  queryAll(ctx.db, activityEntity, { pk: `ACTIVITY#${scopeId}` });

vi.setConfig({ testTimeout: 180_000 });
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

/** A clear answer: what it is, in words, and when to come again. */
function isTemporary({ status, headers, json }: Answer): void {
  expect([status, headers.get("content-type"), headers.get("retry-after")]).toEqual([
    503,
    "application/problem+json",
    expect.stringMatching(/^[1-9]\d*$/),
  ]);
  expect(json).toMatchObject({ code: "unavailable", status: 503, title: expect.any(String) });
}

/** A world whose table lies behind a line that a test may break. */
async function behindProxy() {
  const world = await World.create();
  const proxy = await FaultyProxy.before(process.env.AWS_ENDPOINT_URL_DYNAMODB ?? "");
  const client = new DynamoDBClient({ endpoint: proxy.endpoint, maxAttempts: 5 });
  const ctx = { ...world.ctx, db: { ...world.ctx.db, client } };
  const conference = await world.conference();
  const category = await world.category(conference);
  const api = new Api({ ctx });
  const body = registrationExample(category.id);
  const path = `/api/conferences/${conference.id}/registrations`;
  const key = { "idempotency-key": "the-same-request-again" };
  const register = () => api.call("POST", path, { body, headers: key });
  const booked = async () => {
    const { items } = await listRegistrations(world.system(), conference.id, undefined, { limit: 10 });
    const [counted] = await listCategories(world.system(), conference.id);
    return { registrations: items.length, takenPlaces: counted?.places.takenPlaces };
  };
  return { world, ctx, proxy, api, conference, register, booked };
}

const writes = ({ headers }: { headers: Readonly<Record<string, unknown>> }): boolean =>
  String(headers["x-amz-target"]).endsWith("TransactWriteItems");

describe("a table that", () => {
  it.each([
    ["is throttled", { status: 400, type: "ProvisionedThroughputExceededException" }],
    ["is throttled by the account's limit", { status: 400, type: "ThrottlingException" }],
    ["is out of order", { status: 500, type: "InternalServerError" }],
    ["closes the line", "refuses"],
  ] as const)(
    "%s: the request says so, nothing is half done, and the same request does it later, once",
    async (_, fault) => {
      const { proxy, api, register, booked, conference } = await behindProxy();
      proxy.fault = () => fault;
      isTemporary(await register());
      isTemporary(await api.call("GET", `/api/public/conferences/${conference.id}`));
      expect(await booked()).toEqual({ registrations: 0, takenPlaces: 0 });

      proxy.fault = () => null;
      const [done, again] = [await register(), await register()];
      await proxy.stop();
      expect([done.status, again.status]).toEqual([201, 201]);
      expect(v.parse(idSchema, again.json).id).toBe(v.parse(idSchema, done.json).id);
      expect(await booked()).toEqual({ registrations: 1, takenPlaces: 1 });
    },
  );

  it("is throttled now and then: nobody notices", async () => {
    const { proxy, register, booked } = await behindProxy();
    let count = 0;
    proxy.fault = () => (count++ % 2 === 0 ? { status: 400, type: "ProvisionedThroughputExceededException" } : null);
    const { status } = await register();
    await proxy.stop();

    expect(status).toBe(201);
    expect(count).toBeGreaterThan(4);
    expect(await booked()).toEqual({ registrations: 1, takenPlaces: 1 });
  });

  it.each([
    ["once", 1],
    ["every time", Number.POSITIVE_INFINITY],
  ])(
    "writes and loses its answer %s: the same request learns of it, and nothing is written twice",
    async (_, times) => {
      const { proxy, register, booked } = await behindProxy();
      let lost = 0;
      proxy.fault = (request) => {
        if (!writes(request) || lost >= times) return null;
        lost++;
        return "losesAnswer";
      };
      const first = await register();
      proxy.fault = () => null;
      const again = await register();
      await proxy.stop();

      expect(lost).toBeGreaterThan(0);
      if (first.status !== 201) isTemporary(first);
      expect(again.status).toBe(201);
      expect(await booked()).toEqual({ registrations: 1, takenPlaces: 1 });
    },
  );

  it("fails under a reaction: the record comes again, and the letter goes out once", async () => {
    const { world, ctx, proxy, register, conference } = await behindProxy();
    const { files, secrets, now, db } = ctx;
    const mailer = new Mailbox(temporaryFolder(), now);
    const handler = createStreamHandler({ db, files, secrets, now, mailer, publicUrl: "https://assize.test" });
    await register();
    const event = JSON.parse(JSON.stringify(await streamEventOf(world.ctx.db, conference.id)));
    let left = 9;
    proxy.fault = () => (left-- > 0 ? { status: 400, type: "ProvisionedThroughputExceededException" } : null);
    const first = await handler(event);
    const second = await handler(event);
    const third = await handler(event);
    await proxy.stop();

    expect(first.batchItemFailures).toHaveLength(1);
    expect([second, third].at(-1)).toEqual({ batchItemFailures: [] });
    expect(await mailer.list()).toHaveLength(1);
  });
});

describe("a mail server that is down", () => {
  async function setUp() {
    const world = await World.create();
    const api = new Api(world);
    const conference = await world.conference();
    const category = await world.category(conference);
    const { db, files, secrets, now } = world.ctx;
    const depsWith = (mailer: Mailer): ReactionDeps => ({
      db,
      files,
      secrets,
      now,
      mailer,
      publicUrl: "https://assize.test",
    });
    const register = () =>
      api.call("POST", `/api/conferences/${conference.id}/registrations`, { body: registrationExample(category.id) });
    const states = async () =>
      (await listMessages(world.system(), conference.id, undefined, { limit: 10 })).items.map(({ state }) => state);
    return { world, conference, depsWith, register, states };
  }

  it("keeps nobody from registering; the letter waits and goes out once when it is up again", async () => {
    const { world, conference, depsWith, register, states } = await setUp();
    const down = await startSmtp();
    await down.stop();
    const event = async () => JSON.parse(JSON.stringify(await streamEventOf(world.ctx.db, conference.id)));
    const closed = depsWith(new SmtpMailer(`smtp://127.0.0.1:${down.port}`, "desk@assize.test"));
    expect((await register()).status).toBe(201);
    expect(await createStreamHandler(closed)(await event())).toEqual({ batchItemFailures: [] });
    expect(await states()).toEqual(["queued"]);

    const up = await startSmtp();
    const open = depsWith(new SmtpMailer(`smtp://127.0.0.1:${up.port}`, "desk@assize.test"));
    world.at("2018-09-10T06:05:00.000Z");
    await Promise.all([retryMail(open), retryMail(open), createStreamHandler(open)(await event())]);
    await retryMail(open);
    await up.stop();
    expect(up.raw).toHaveLength(1);
    expect(await states()).toEqual(["sent"]);
  });
});

describe("storage that is down", () => {
  it("is said to be so; the upload waits, and is completed when it is up again, once", async () => {
    const world = await World.create();
    const s3 = await S3Server.start();
    const api = new Api({ ctx: { ...world.ctx, files: s3.store() } });
    const { person, ctx: trainer } = await trainerOf(world);
    const { module } = await draftModule(trainer, 0);
    const cookie = await api.signIn(person);
    const path = `/api/modules/${module.id}/materials`;
    const started = v.parse(startedSchema, (await api.call("POST", path, { cookie, body: uploadExample(pdf) })).json);
    const { url, headers } = started.upload;
    const put = () => fetch(url, { method: "PUT", headers, body: pdf });
    const complete = () => api.call("POST", `${path}/${started.material.id}/complete`, { cookie });
    const state = async () => JSON.stringify((await api.call("GET", path, { cookie })).json);

    s3.down = true;
    expect((await put()).status).toBe(503);
    isTemporary(await complete());
    expect(await state()).toContain("pending");
    s3.down = false;
    expect((await put()).status).toBe(200);
    expect((await complete()).status).toBe(200);
    expect((await complete()).status).toBe(200);
    await s3.stop();
    expect(await state()).toContain("ready");
    expect(s3.objects.size).toBe(1);
  });
});

describe("a scheduler that is down", () => {
  it("keeps nobody from setting a moment: the record comes again, and the letters go once, by the timer or by the sweep", async () => {
    const world = await World.create();
    const { ctx: organizer, person } = await world.organizer();
    const conference = await world.conference();
    const api = new Api(world);
    const cookie = await api.signIn(person);
    const sendAt = "2018-09-20T03:00:00.000Z";
    const path = `/api/conferences/${conference.id}/sendings`;
    const asked = await api.call("POST", path, { cookie, body: { what: "drafts", sendAt } });
    expect(asked.status).toBe(201);

    const server = await startScheduler("timers");
    const { db, files, secrets, now } = world.ctx;
    const schedule = scheduleOver(server.endpoint, "timers", now);
    const mailer = new Mailbox(temporaryFolder(), now);
    const deps: ReactionDeps = { db, files, secrets, now, mailer, publicUrl: "https://assize.test", schedule };
    const handler = createStreamHandler(deps);
    const event = JSON.parse(JSON.stringify(await streamEventOf(db, conference.id)));
    server.state.throttled = Number.POSITIVE_INFINITY;
    expect((await handler(event)).batchItemFailures).toHaveLength(1);
    expect(server.names()).toEqual([]);

    server.state.throttled = 0;
    expect([await handler(event), await handler(event)].at(-1)).toEqual({ batchItemFailures: [] });
    expect(server.names()).toEqual([`sending-${v.parse(idSchema, asked.json).id}`]);
    // The timer is lost after all: the sweep does it, and a timer that comes late finds nothing.
    world.at(sendAt);
    await runJob(deps, "due-releases");
    server.at(Date.parse(sendAt));
    for (const fired of server.fired) await doDue(deps, v.parse(v.object({ due: v.unknown() }), fired).due);
    await server.stop();
    expect(server.fired).toHaveLength(1);
    const done = (await allActivities(world, conference.id)).filter(({ name }) => name === "message.sending_done");
    expect([done.length, await listOwnSendings(organizer, conference.id)]).toEqual([1, []]);
  });
});
