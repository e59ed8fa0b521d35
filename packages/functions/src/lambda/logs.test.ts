import { signInCode } from "@assize/core/identity/index.ts";
import { FaultyProxy } from "@assize/core/testing/faulty-proxy.ts";
import { startSes } from "@assize/core/testing/ses.ts";
import { registrationExample, World } from "@assize/core/testing/world.ts";
import * as v from "valibot";
import { afterAll, beforeAll, expect, it } from "vitest";
import { viewerAddressHeader } from "../http/caller.ts";
import { Bundles, type Entry, Invoked } from "../testing/bundles.ts";
import { deployedEnvironment, gatewayEvent, originSecret, trusted } from "../testing/deployed.ts";
import { streamEventOf } from "../testing/stream-event.ts";

const viewerAddress = "203.0.113.77";
const answerSchema = v.object({
  statusCode: v.number(),
  headers: v.record(v.string(), v.string()),
  cookies: v.optional(v.array(v.string()), []),
  body: v.string(),
});
const idSchema = v.object({ id: v.string(), personId: v.string() });

const bundles = new Bundles();
const running: Invoked[] = [];
let world: World;
let ses: Awaited<ReturnType<typeof startSes>>;
let table: FaultyProxy;
let api: Invoked;

function start(entry: Entry): Invoked {
  const endpoints = { AWS_ENDPOINT_URL_DYNAMODB: table.endpoint, AWS_ENDPOINT_URL_SESV2: ses.endpoint };
  const invoked = new Invoked(bundles.file(entry), deployedEnvironment(world.ctx, endpoints));
  running.push(invoked);
  return invoked;
}

beforeAll(async () => {
  world = await World.create();
  ses = await startSes();
  table = await FaultyProxy.before(process.env.AWS_ENDPOINT_URL_DYNAMODB ?? "");
  await bundles.build("api", "stream", "jobs", "mail-events");
  api = start("api");
}, 60_000);
afterAll(async () => {
  for (const one of running) one.stop();
  bundles.remove();
  await table?.stop();
  await ses?.stop();
});

async function call(method: string, path: string, body?: unknown, cookie?: string) {
  const [rawPath = "", query = ""] = path.split("?");
  const headers = { ...trusted, [viewerAddressHeader]: viewerAddress };
  const event = gatewayEvent(method, rawPath, { body, headers, query, ...(cookie && { cookies: [cookie] }) });
  const answer = v.parse(answerSchema, await api.call(event));
  const json: unknown = answer.body === "" ? null : JSON.parse(answer.body);
  return { ...answer, json };
}

async function signIn(email: string) {
  const started = await call("POST", "/api/session/codes", { email });
  const { signInId } = v.parse(v.object({ signInId: v.string() }), started.json);
  const code = signInCode(world.ctx.secrets, signInId);
  await call("POST", "/api/session", { signInId, code: code === "000000" ? "000001" : "000000" });
  const done = await call("POST", "/api/session", { signInId, code });
  return { code, cookie: done.cookies[0]?.split(";")[0] ?? "" };
}

it("say of a whole journey who answered what to which request, and nothing of the people in it", async () => {
  const conference = await world.conference();
  const category = await world.category(conference, { approval: "organizer" });
  const path = `/api/conferences/${conference.id}/registrations`;
  const person = registrationExample(category.id, {
    familyName: "Бекмурзаева",
    givenName: "Айсулуу",
    patronymic: "Үсөнбековна",
    phone: "+996555123456",
  });
  const registered = v.parse(idSchema, (await call("POST", path, person)).json);
  const organizer = (await world.organizer()).person;
  const own = await signIn(person.email);
  const theirs = await signIn(organizer.email);
  await call("POST", path, { ...person, email: `no ${person.email}` });
  await call("GET", `${path}?status=${encodeURIComponent(person.familyName)}`, undefined, theirs.cookie);
  await call("GET", `/api/${person.email}`);
  const approved = await call("POST", `${path}/${registered.id}/approve`, { reason: person.familyName }, theirs.cookie);
  expect(approved.statusCode).toBe(200);

  const event = await streamEventOf(world.ctx.db, conference.id);
  const stream = start("stream");
  ses.state.busy = true;
  await stream.call(event);
  await stream.call(await streamEventOf(world.ctx.db, registered.personId));
  ses.state.busy = false;
  table.fault = () => ({ status: 500, type: "InternalServerError" });
  const broken = await call("POST", path, { ...person, email: `another-${person.email}` });
  expect(broken.statusCode).toBe(503);
  await stream.call(event);
  const jobs = start("jobs");
  await expect(jobs.call({ job: "retry-mail" })).rejects.toThrow("failed");
  table.fault = () => null;
  const events = start("mail-events");
  const Message = JSON.stringify({ eventType: "Bounce", bounce: person.email });
  await expect(events.call({ Records: [{ Sns: { MessageId: "1", Message } }] })).rejects.toThrow();

  const lines = running.flatMap(({ logged }) => logged);
  const parts = lines.map((line) =>
    v.parse(v.looseObject({ level: v.string(), part: v.optional(v.string()) }), JSON.parse(line)),
  );
  for (const part of ["api", "stream", "mail", "job", "mail-events"])
    expect(parts.map((one) => one.part)).toContain(part);
  const ofApi = parts.filter(({ part }) => part === "api");
  expect(ofApi.every(({ requestId }) => /^[0-9a-f-]{36}$/.test(String(requestId)))).toBe(true);
  expect(ofApi.map(({ operationId, status }) => [operationId, status])).toContainEqual(["register", 503]);
  const requestId = broken.headers["x-request-id"];
  // The answer, and what broke below it, are found by what the person can tell us: the id of the request.
  expect(parts.filter((one) => one.requestId === requestId).map(({ level }) => level)).toEqual(["error", "info"]);
  expect(parts.filter(({ part }) => part === "mail").map((one) => typeof one.requestId)).toContain("string");
  const values = [
    ...[
      person.email,
      person.familyName,
      person.givenName,
      person.patronymic ?? "",
      person.phone ?? "",
      person.institution,
    ],
    ...[organizer.email, viewerAddress, own.code, theirs.code, own.cookie, theirs.cookie, originSecret],
    ...[own.cookie, theirs.cookie].map((cookie) => cookie.split("=")[1] ?? ""),
    ...[world.ctx.secrets.hmacKey, world.ctx.secrets.ticketKey],
  ];
  for (const value of values) expect(value.length).toBeGreaterThan(5);
  for (const value of values) expect(lines.filter((line) => line.includes(value))).toEqual([]);
}, 180_000);
