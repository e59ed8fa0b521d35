import { createSession, listReleases, scheduleRelease } from "@assize/core/agenda/index.ts";
import { actorOf, signInCode } from "@assize/core/identity/index.ts";
import { listMessages, listQueued } from "@assize/core/message/index.ts";
import { register } from "@assize/core/registration/index.ts";
import { sessionExample } from "@assize/core/testing/agenda.ts";
import { readPdf } from "@assize/core/testing/read-pdf.ts";
import { startScheduler } from "@assize/core/testing/scheduler.ts";
import { startSes } from "@assize/core/testing/ses.ts";
import { startSmtp } from "@assize/core/testing/smtp.ts";
import { registrationExample, World } from "@assize/core/testing/world.ts";
import PostalMime from "postal-mime";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { originSecretHeader, viewerAddressHeader } from "../http/caller.ts";
import { Bundles, type Entry, Invoked } from "../testing/bundles.ts";
import { deployedEnvironment, type GatewayCall, gatewayEvent, trusted } from "../testing/deployed.ts";
import { leaseEnds } from "../testing/lease-ends.ts";
import { streamEventOf } from "../testing/stream-event.ts";

const answerSchema = v.object({
  statusCode: v.number(),
  headers: v.record(v.string(), v.string()),
  cookies: v.optional(v.array(v.string()), []),
  body: v.string(),
  isBase64Encoded: v.boolean(),
});
const startedSchema = v.object({ signInId: v.string() });

const bundles = new Bundles();
const running: Invoked[] = [];
let world: World;
let ses: Awaited<ReturnType<typeof startSes>>;
let api: Invoked;

function start(entry: Entry, settings: Readonly<Record<string, string>> = {}): Invoked {
  const AWS_ENDPOINT_URL_DYNAMODB = process.env.AWS_ENDPOINT_URL_DYNAMODB ?? "";
  const environment = deployedEnvironment(world.ctx, {
    AWS_ENDPOINT_URL_DYNAMODB,
    AWS_ENDPOINT_URL_SESV2: ses.endpoint,
    ...settings,
  });
  const invoked = new Invoked(bundles.file(entry), environment);
  running.push(invoked);
  return invoked;
}

beforeAll(async () => {
  world = await World.create();
  ses = await startSes();
  await bundles.build("api", "stream", "jobs");
  api = start("api");
}, 60_000);
afterAll(async () => {
  for (const one of running) one.stop();
  bundles.remove();
  await ses?.stop();
});

async function call(method: string, path: string, options: GatewayCall = {}) {
  const answer = v.parse(answerSchema, await api.call(gatewayEvent(method, path, options)));
  const text = answer.isBase64Encoded ? Buffer.from(answer.body, "base64").toString() : answer.body;
  const json: unknown = /^[[{"]/.test(text) ? JSON.parse(text) : null;
  return { ...answer, json };
}

const streamEvent = (scopeId: string) => streamEventOf(world.ctx.db, scopeId);

async function signedIn(email: string): Promise<{ readonly cookie: string }> {
  const started = await call("POST", "/api/session/codes", { body: { email } });
  const { signInId } = v.parse(startedSchema, started.json);
  const done = await call("POST", "/api/session", {
    body: { signInId, code: signInCode(world.ctx.secrets, signInId) },
  });
  return { cookie: done.cookies[0]?.split(";")[0] ?? "" };
}

describe("the API function, invoked as API Gateway does", () => {
  it("answers reads with the headers of every answer", async () => {
    const { statusCode, headers, json } = await call("GET", "/api/health");
    const document = await call("GET", "/api/openapi.json");

    expect([statusCode, json]).toEqual([200, { status: "ok" }]);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(document.json).toMatchObject({ openapi: "3.1.0" });
  });

  it("signs in: a body in base64, a cookie out, the cookie in again", async () => {
    const { person } = await world.person();
    const { cookie } = await signedIn(person.email);
    const known = await call("GET", "/api/session", { cookies: [cookie] });
    const unknown = await call("GET", "/api/session");

    expect(cookie).toMatch(/^__Host-/);
    expect(known.json).toMatchObject({ person: { id: person.id } });
    expect(unknown.json).not.toMatchObject({ person: { id: person.id } });
  });

  it("makes a document: library and faces are in the bundle", async () => {
    const conference = await world.conference();
    const category = await world.category(conference);
    const { person } = await world.person();
    const body = registrationExample(category.id, { email: person.email });
    await register({ ...world.ctx, actor: actorOf(person) }, conference.id, body);
    const { cookie } = await signedIn(person.email);
    const path = `/api/me/conferences/${conference.id}/ticket.pdf`;
    const { statusCode, headers, isBase64Encoded, body: pdf } = await call("GET", path, { cookies: [cookie] });

    expect([statusCode, headers["content-type"], isBase64Encoded]).toEqual([200, "application/pdf", true]);
    expect((await readPdf(new Uint8Array(Buffer.from(pdf, "base64"))))[0]).toContain(body.familyName);
  });

  it.each([
    ["GET", "/api/nothing-here", 404],
    ["DELETE", "/api/health", 405],
    ["POST", "/api/session/codes", 415],
  ])("refuses %s %s with a problem document", async (method, path, status) => {
    const { statusCode, headers } = await call(method, path);

    expect([statusCode, headers["content-type"]]).toEqual([status, "application/problem+json"]);
  });

  it.each([
    ["none", { host: "assize.test", [viewerAddressHeader]: "203.0.113.9" }],
    ["a wrong one", { host: "assize.test", [viewerAddressHeader]: "203.0.113.9", [originSecretHeader]: "guess" }],
  ])("refuses who comes around the edge: %s instead of its secret", async (_, headers) => {
    for (const path of ["/api/health", "/api/openapi.json", "/api/nothing-here"]) {
      expect((await call("GET", path, { headers })).statusCode).toBe(403);
    }
  });

  it("counts by the address that the edge tells, not by the edge's own", async () => {
    const conference = await world.conference();
    const category = await world.category(conference);
    const body = registrationExample(category.id);
    const path = `/api/conferences/${conference.id}/registrations`;
    const from = async (address: string) =>
      (await call("POST", path, { body, headers: { ...trusted, [viewerAddressHeader]: address } })).statusCode;

    expect(await from("203.0.113.1")).toBe(201);
    for (let again = 0; again < 10; again++) expect(await from("2001:db8::1")).toBe(409);
    expect(await from("2001:db8::1")).toBe(429);
    expect(await from("203.0.113.2")).toBe(409);
  });
});

describe("the stream and job functions", () => {
  it("send the letter through SES once, however often the records come", async () => {
    const conference = await world.conference();
    const category = await world.category(conference);
    const body = registrationExample(category.id, { locale: "ky" });
    await call("POST", `/api/conferences/${conference.id}/registrations`, { body });
    const stream = start("stream");
    const event = await streamEvent(conference.id);
    const before = ses.raw().length;

    expect(await stream.call(event)).toEqual({ batchItemFailures: [] });
    expect(await stream.call(event)).toEqual({ batchItemFailures: [] });

    const [mail, ...more] = (await ses.mails()).slice(before);
    expect(more).toEqual([]);
    expect(mail?.to).toEqual([{ address: body.email, name: "" }]);
    expect(mail?.attachments.map(({ mimeType }) => mimeType)).toContain("text/calendar");
    expect(mail?.html).toContain('lang="ky"');
  });

  it("keep what SES has no time for; the job sends it when its time has come", async () => {
    const conference = await world.conference();
    const category = await world.category(conference);
    const body = registrationExample(category.id);
    await call("POST", `/api/conferences/${conference.id}/registrations`, { body });
    const stream = start("stream");
    const before = ses.raw().length;
    ses.state.busy = true;
    expect(await stream.call(await streamEvent(conference.id))).toEqual({ batchItemFailures: [] });
    ses.state.busy = false;
    expect(ses.raw()).toHaveLength(before);
    const { items } = await listQueued(world.ctx.db, { limit: 10 });
    const [queued] = items;
    expect(items).toHaveLength(1);
    const jobs = start("jobs");
    expect(await jobs.call({ job: "retry-mail" })).toBeNull();
    expect(ses.raw()).toHaveLength(before);
    if (queued) await leaseEnds(world.ctx.db, queued);
    expect(await jobs.call({ job: "retry-mail" })).toBeNull();
    expect((await ses.mails()).slice(before).flatMap(({ to }) => to?.map(({ address }) => address))).toEqual([
      body.email,
    ]);
    for (const job of ["nothing", "toString"])
      await expect(jobs.call({ job })).rejects.toThrow(/^Error: no job has this name$/);
  });
});

it("a timer is set by the stream function, and what it calls the job function with does the work, once", async () => {
  const conference = await world.conference();
  const { ctx } = await world.organizer();
  await createSession(ctx, conference.id, sessionExample());
  await scheduleRelease(ctx, conference.id, { releaseAt: "2018-09-20T03:00:00.000Z" });
  const scheduler = await startScheduler("assize-test-Timers");
  const stream = start("stream", {
    AWS_ENDPOINT_URL_SCHEDULER: scheduler.endpoint,
    SCHEDULE_GROUP: "assize-test-Timers",
    SCHEDULE_FUNCTION_ARN: "arn:aws:lambda:eu-central-1:123456789012:function:jobs",
    SCHEDULE_ROLE_ARN: "arn:aws:iam::123456789012:role/timers",
    SCHEDULE_FAILURES_ARN: "arn:aws:sqs:eu-central-1:123456789012:failures",
  });
  const event = await streamEvent(conference.id);
  expect(await stream.call(event)).toEqual({ batchItemFailures: [] });
  expect(await stream.call(event)).toEqual({ batchItemFailures: [] });
  expect(scheduler.names()).toEqual([`release-${conference.id}`]);
  // The functions go by today's clock, by which the moment is over.
  scheduler.at(Date.now() + 120_000);
  await scheduler.stop();
  const [called, ...more] = scheduler.fired;
  expect(more).toEqual([]);

  const jobs = start("jobs");
  for (let times = 0; times < 2; times++) expect(await jobs.call(called)).toBeNull();
  expect((await listReleases(ctx, conference.id, { limit: 10 })).items).toHaveLength(1);
  const wrong = { due: { kind: "release-agenda", conferenceId: "nobody@court.test" } };
  await expect(jobs.call(wrong)).rejects.toThrow(/^Error: the job release-agenda failed$/);
});

it("send through the institution's own mail server where one is named, and through nothing else", async () => {
  const conference = await world.conference();
  const category = await world.category(conference);
  const body = registrationExample(category.id);
  await call("POST", `/api/conferences/${conference.id}/registrations`, { body });
  const smtp = await startSmtp();
  const before = ses.raw().length;
  const stream = start("stream", { SMTP_URL: `smtp://127.0.0.1:${smtp.port}` });
  expect(await stream.call(await streamEvent(conference.id))).toEqual({ batchItemFailures: [] });
  await smtp.stop();

  const arrived = await Promise.all(smtp.raw.map((one) => PostalMime.parse(one)));
  expect(arrived.map(({ to }) => to?.[0]?.address)).toEqual([body.email]);
  expect(ses.raw()).toHaveLength(before);
});

it("a mail that SES refuses for good waits for nothing any more", async () => {
  const conference = await world.conference();
  const category = await world.category(conference);
  const body = registrationExample(category.id);
  await call("POST", `/api/conferences/${conference.id}/registrations`, { body });
  ses.state.refuses = true;
  expect(await start("stream").call(await streamEvent(conference.id))).toEqual({ batchItemFailures: [] });
  ses.state.refuses = false;

  const { items } = await listMessages(world.system(), conference.id, "failed", { limit: 10 });
  expect(items.map(({ kind, reason }) => [kind, reason])).toEqual([["confirmed", "refused"]]);
});

/** What an entry loads before its first event: the files that static imports reach. */
function loadedAtStart(entry: Entry, name: string, seen = new Set<string>()): string {
  if (seen.has(name)) return "";
  seen.add(name);
  const text = bundles.files(entry).find((file) => file.name === name)?.content ?? "";
  const imported = [...text.matchAll(/(?:import|from)"[.][/]([^"]+)"/g)].map(([, found = ""]) => found);
  return [text, ...imported.map((found) => loadedAtStart(entry, found, seen))].join("");
}

it("bundles carry no source map; the API starts without mailer, bucket, calendar and rooms", () => {
  const content = (entry: Entry) => bundles.files(entry).map((file) => file.content);

  for (const entry of ["api", "stream", "jobs"] as const) {
    expect(bundles.files(entry).filter(({ name }) => name.endsWith(".map"))).toEqual([]);
    expect(content(entry).join("")).not.toContain("sourceMappingURL");
  }
  expect(content("stream").join("")).toContain("SendEmail");
  expect(content("api").join("")).not.toContain("SendEmail");
  const atStart = loadedAtStart("api", "api.mjs");
  expect(atStart).toContain("TransactWriteItems");
  expect(atStart).not.toContain("PutObject");
  for (const ofRooms of ["listOpenCategories", "startUpload", "problem.not_found"]) {
    expect(content("api").join("")).toContain(ofRooms);
    expect(atStart).not.toContain(ofRooms);
  }
  expect(content("api").join("")).toContain("sebbo.net//ical-generator");
  expect(atStart).not.toContain("sebbo.net//ical-generator");
  // The first letters of a TrueType font in base64: the faces come with the library that draws them, when a document is asked for.
  expect(content("api").some((file) => file.includes('"AAEAAAA'))).toBe(true);
  expect(atStart).not.toContain('"AAEAAAA');
  expect(atStart).not.toContain("PDFDocument");
});
