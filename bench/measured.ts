import { type Activity, activityEntity } from "@assize/core/audit/index.ts";
import { fromStored, toStored } from "@assize/core/db/entity.ts";
import { mailTags } from "@assize/core/platform/mail-tags.ts";
import type { Mailer, OutgoingMail } from "@assize/core/platform/ports.ts";
import { roomExample, sessionExample } from "@assize/core/testing/agenda.ts";
import { registrationExample, World } from "@assize/core/testing/world.ts";
import { type AttributeValue, paginateScan } from "@aws-sdk/client-dynamodb";
import { runJob } from "../packages/functions/src/jobs/run-job.ts";
import { createMailEventsHandler } from "../packages/functions/src/mail-events/handler.ts";
import type { ReactionDeps } from "../packages/functions/src/reaction.ts";
import { createStreamHandler } from "../packages/functions/src/stream/handler.ts";
import { type Answer, Api } from "../packages/functions/src/testing/api.ts";
import { Meter } from "./meter.ts";
import { median } from "./report.ts";

/** What one request uses: of the table, of a function's time on this machine, and of the line. */
export interface RequestUse {
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly ms: number;
  readonly bytes: number;
}

/** What follows from one act: calls of the stream function, their time, units and mails. */
export interface ReactionUse extends Omit<RequestUse, "bytes"> {
  readonly calls: number;
  readonly mails: number;
  /** What SES publishes of those mails, each a call of the function that notes it; its units and time are in the others. */
  readonly reports: number;
}

export interface Measured {
  readonly requests: Readonly<Record<string, RequestUse>>;
  readonly reactions: Readonly<Record<string, ReactionUse>>;
  /** One run of the jobs where there is nothing to do. */
  readonly job: Omit<RequestUse, "bytes">;
  /** What a registration with its mail, trail and seals leaves in the table and its indexes. */
  readonly storedBytesPerPerson: number;
}

const times = 10;
const batch = 25;
/** DynamoDB counts so much for each item and each copy of it in an index. */
const overheadBytes = 100;

type Stored = Record<string, AttributeValue>;

async function itemsIn({ ctx: { db } }: World): Promise<readonly Stored[]> {
  const items: Stored[] = [];
  for await (const page of paginateScan({ client: db.client }, { TableName: db.tableName })) {
    items.push(...(page.Items ?? []));
  }
  return items;
}

const copies = (item: Stored): number => 1 + Number("gsi1pk" in item) + Number("gsi2pk" in item);
const bytesOf = (items: readonly Stored[]): number =>
  items.reduce((sum, item) => sum + copies(item) * (Buffer.byteLength(JSON.stringify(item)) + overheadBytes), 0);

const isActivity = (item: Stored): boolean => item.entity?.S === activityEntity.name;

type MailEvent = Parameters<ReturnType<typeof createMailEventsHandler>>[0];

/** As SES tells through SNS that it took a mail, and that the recipient's server did (SES developer guide, event publishing). */
const reportsOf = ({ message }: OutgoingMail, at: string): readonly MailEvent[] => {
  const values = {
    [mailTags.scopeId]: message.scopeId,
    [mailTags.id]: message.id,
    [mailTags.version]: message.version,
  };
  const tags = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [String(value)]]));
  return ["Send", "Delivery"].map((eventType) => {
    const Message = JSON.stringify({ eventType, mail: { timestamp: at, tags } });
    return JSON.parse(JSON.stringify({ Records: [{ Sns: { MessageId: "measured", Message } }] }));
  });
};

type StreamEvent = Parameters<ReturnType<typeof createStreamHandler>>[0];

const eventOf = (activities: readonly Activity[]): StreamEvent => ({
  Records: activities.map((activity) =>
    JSON.parse(
      JSON.stringify({
        eventName: "INSERT",
        dynamodb: { SequenceNumber: activity.id, NewImage: toStored(activityEntity, activity) },
      }),
    ),
  ),
});

/** The API, the stream function and the jobs over one table, with a meter on it. */
class Scene {
  readonly meter: Meter;
  readonly #world: World;
  readonly #deps: ReactionDeps;
  readonly #handled = new Set<string>();
  #mails: OutgoingMail[] = [];

  constructor(world: World) {
    this.#world = world;
    this.meter = new Meter(world.ctx.db);
    const { db, files, secrets, now } = world.ctx;
    const mailer: Mailer = { send: async (mail) => void this.#mails.push(mail) };
    this.#deps = { db, files, secrets, now, mailer, publicUrl: "https://assize.test" };
  }

  async #open(): Promise<readonly Activity[]> {
    const stored = (await itemsIn(this.#world)).filter(isActivity);
    const all = stored.map((item) => fromStored(activityEntity, item)).filter(({ id }) => !this.#handled.has(id));
    return all.toSorted((a, b) => (a.scopeId + a.id < b.scopeId + b.id ? -1 : 1));
  }

  /** Hands the stream function what is new, in batches of one scope, until nothing follows any more. */
  async react(acts: number): Promise<ReactionUse> {
    const handler = createStreamHandler(this.#deps);
    const sum = { readUnits: 0, writeUnits: 0, ms: 0, calls: 0 };
    this.#mails = [];
    let reports = 0;
    for (let open = await this.#open(); open.length > 0; open = await this.#open()) {
      for (const scope of Map.groupBy(open, ({ scopeId }) => scopeId).values()) {
        for (let from = 0; from < scope.length; from += batch) {
          const some = scope.slice(from, from + batch);
          this.meter.take();
          const started = performance.now();
          const { batchItemFailures } = await handler(eventOf(some));
          if (batchItemFailures.length > 0) throw new Error("a reaction failed");
          sum.ms += performance.now() - started;
          sum.calls++;
          const { readUnits, writeUnits } = this.meter.take();
          sum.readUnits += readUnits;
          sum.writeUnits += writeUnits;
          for (const { id } of some) this.#handled.add(id);
        }
      }
      const told = this.#mails.slice(reports / 2).flatMap((mail) => reportsOf(mail, this.#deps.now().toISOString()));
      reports += told.length;
      const use = await this.#report(told);
      for (const name of ["readUnits", "writeUnits", "ms"] as const) sum[name] += use[name];
      sum.calls += told.length;
    }
    const each = Object.entries({ ...sum, mails: this.#mails.length, reports }).map(([name, total]) => [
      name,
      total / acts,
    ]);
    return { readUnits: 0, writeUnits: 0, ms: 0, calls: 0, mails: 0, reports: 0, ...Object.fromEntries(each) };
  }

  async #report(events: readonly MailEvent[]): Promise<Omit<RequestUse, "bytes">> {
    const handler = createMailEventsHandler(this.#deps);
    this.meter.take();
    const started = performance.now();
    for (const event of events) await handler(event);
    return { ...this.meter.take(), ms: performance.now() - started };
  }

  async job(): Promise<Omit<RequestUse, "bytes">> {
    await runJob(this.#deps, "retry-mail");
    this.meter.take();
    const started = performance.now();
    await runJob(this.#deps, "retry-mail");
    const { readUnits, writeUnits } = this.meter.take();
    return { readUnits, writeUnits, ms: performance.now() - started };
  }

  /** Makes a request some times; the time is the median, the rest the mean. */
  async request(work: () => Promise<Answer>): Promise<RequestUse> {
    const took: number[] = [];
    let bytes = 0;
    this.meter.take();
    for (let at = 0; at < times; at++) {
      const started = performance.now();
      const { status, json } = await work();
      took.push(performance.now() - started);
      if (status >= 300) throw new Error(`a request was refused: ${status} ${JSON.stringify(json)}`);
      bytes += Buffer.byteLength(JSON.stringify(json) ?? "") / times;
    }
    const { readUnits, writeUnits } = this.meter.take();
    return { readUnits: readUnits / times, writeUnits: writeUnits / times, ms: median(took), bytes };
  }
}

interface Place {
  readonly api: Api;
  readonly cookie: string;
  readonly conference: { readonly id: string; readonly slug: string };
  readonly categoryId: string;
  readonly roomId: string;
}

async function openPlace(world: World): Promise<Place> {
  const api = new Api(world);
  const conference = await world.conference();
  const category = await world.category(conference, { quotaPlaces: 10_000 });
  const { person } = await world.organizer();
  const cookie = await api.signIn(person);
  const path = `/api/conferences/${conference.id}`;
  const room = await api.call("POST", `${path}/rooms`, { cookie, body: roomExample() });
  const roomId = idIn(room);
  for (let at = 0; at < 30; at++)
    await api.call("POST", `${path}/sessions`, { cookie, body: sessionExample({ roomId }) });
  const body = { note: { source: "en", en: "First release" } };
  await api.call("POST", `${path}/releases`, { cookie, body });
  return { api, cookie, conference, categoryId: category.id, roomId };
}

const idIn = ({ json }: Answer): string => {
  const id = typeof json === "object" && json !== null ? Reflect.get(json, "id") : undefined;
  if (typeof id !== "string") throw new Error(`no id in ${JSON.stringify(json)}`);
  return id;
};

async function readsOf(scene: Scene, { api, cookie, conference }: Place, own: Own) {
  const seen = `/api/public/conferences/${conference.slug}`;
  const run = `/api/conferences/${conference.id}`;
  const get = (path: string, as = own.cookie) => scene.request(() => api.call("GET", path, { cookie: as }));
  return {
    getSession: await get("/api/session"),
    getPublicAgenda: await get(`${seen}/agenda`),
    getPublicSession: await get(`${seen}/sessions/${own.sessionId}`),
    getPublishedConference: await get(seen),
    listOpenCategories: await get(`${seen}/categories`),
    getMyRegistration: await get(`/api/me/conferences/${conference.id}/registration`),
    listRegistrations: await get(`${run}/registrations?limit=50`, cookie),
    getDraft: await get(`${run}/agenda`, cookie),
  };
}

interface Own {
  readonly cookie: string;
  readonly sessionId: string;
}

/** Measures the requests and reactions of a conference through the API and the very stream function, on the embedded database. */
export async function measureConference(): Promise<Measured> {
  const world = await World.create();
  const place = await openPlace(world);
  const scene = new Scene(world);
  await scene.react(1);
  const { api, cookie, conference, categoryId, roomId } = place;
  const run = `/api/conferences/${conference.id}`;
  const post = (path: string, body: unknown, as = "") => api.call("POST", path, { body, ...(as && { cookie: as }) });
  const before = bytesOf(await itemsIn(world));
  const made: string[] = [];
  const register = await scene.request(async () => {
    const answer = await post(`${run}/registrations`, registrationExample(categoryId));
    made.push(idIn(answer));
    return answer;
  });
  const registered = await scene.react(times);
  const storedBytesPerPerson = (bytesOf(await itemsIn(world)) - before) / times;
  for (let at = 0; at < 50 - times; at++) await post(`${run}/registrations`, registrationExample(categoryId));
  const { person } = await world.person();
  const body = registrationExample(categoryId, { email: person.email });
  await post(`${run}/registrations`, body);
  await scene.react(1);
  const sessionId = idIn(await post(`${run}/sessions`, sessionExample({ roomId }), cookie));
  await post(`${run}/releases`, { note: { source: "en", en: "Next" } }, cookie);
  const own = { cookie: await api.signIn(person), sessionId };
  await scene.react(1);
  const signing = await measureSignIn(scene, place, world);
  const cancel = await scene.request(() => post(`${run}/registrations/${made.pop()}/cancel`, {}, cookie));
  const cancelled = await scene.react(times);
  const requests = {
    register,
    signIn: signing.request,
    cancelRegistration: cancel,
    ...(await readsOf(scene, place, own)),
    createSession: await scene.request(() => post(`${run}/sessions`, sessionExample({ roomId }), cookie)),
    createRoom: await scene.request(() => post(`${run}/rooms`, roomExample(), cookie)),
    releaseAgenda: await scene.request(() => post(`${run}/releases`, { note: { source: "en", en: "N" } }, cookie)),
  };
  const reactions = { register: registered, signIn: signing.reaction, cancelRegistration: cancelled };
  const job = await scene.job();
  scene.meter.stop();
  return { requests, reactions, job, storedBytesPerPerson };
}

/** A code asked for and used: both requests as one, since nobody does one alone. */
async function measureSignIn(scene: Scene, { api }: Place, world: World) {
  const people = await Promise.all(Array.from({ length: times }, () => world.person()));
  await scene.react(1);
  const request = await scene.request(async () => {
    const person = people.pop()?.person;
    const address = person?.email ?? "";
    const taken = await api.signIn({ email: address });
    if (taken === "") throw new Error("the sign-in failed");
    return { status: 200, headers: new Headers(), json: {} };
  });
  return { request, reaction: await scene.react(times) };
}
