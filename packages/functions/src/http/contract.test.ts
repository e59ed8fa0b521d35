import { register } from "@assize/core/registration/index.ts";
import { registrationExample, World } from "@assize/core/testing/world.ts";
import * as v from "valibot";
import { beforeAll, describe, expect, it } from "vitest";
import { type Answer, Api } from "../testing/api.ts";
import { type Endpoint, none } from "./endpoint.ts";
import { allEndpoints, roomFinder, rooms } from "./endpoints.ts";
import { openApiDocument, problemsOf } from "./openapi.ts";
import { problemStatus } from "./problem-status.ts";

const problem = v.strictObject({
  type: v.pipe(v.string(), v.startsWith("/problems/")),
  title: v.pipe(v.string(), v.minLength(3)),
  status: v.number(),
  detail: v.pipe(v.string(), v.minLength(3)),
  instance: v.pipe(v.string(), v.startsWith("urn:uuid:")),
  code: v.picklist(Object.keys(problemStatus)),
  errors: v.optional(
    v.array(v.looseObject({ pointer: v.string(), code: v.string(), detail: v.pipe(v.string(), v.minLength(3)) })),
  ),
});

function isProblem(answer: Answer, status: readonly number[], locale: string) {
  expect(status).toContain(answer.status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.headers.get("content-language")).toBe(locale);
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  const parsed = v.parse(problem, answer.json);
  expect(parsed.status).toBe(answer.status);
  return parsed;
}

const unknownIds: Readonly<Record<string, string>> = {
  templateId: "ltr_01CVXWPJ0G0000000000000000",
  releaseNumber: "999999",
  formNumber: "999999",
  documentKind: "invitation",
  documentNumber: "999999",
  reference: "I-1-0000000000000000",
  partNumber: "1",
  slug: "no-such-conference",
  fieldKey: "passport",
  photoSize: "small",
  fileKind: "slides",
  versionNumber: "999",
  volumeNumber: "999",
  calendarKey: "x".repeat(43),
  messageId: "act_01CVXWPJ0G0000000000000000-confirmed",
};
const prefixes: Readonly<Record<string, string>> = {
  conferenceId: "con",
  personId: "per",
  categoryId: "cat",
  registrationId: "reg",
  roomId: "room",
  trackId: "trk",
  sessionId: "ags",
  releaseId: "rel",
  speakerId: "spk",
  moduleId: "mod",
  lessonId: "les",
  materialId: "mat",
  enrolmentId: "enr",
  ownSessionId: "ses",
  institutionId: "ins",
  nominationId: "nom",
  ruleId: "rul",
  formId: "frm",
  codeId: "acc",
  allocationId: "all",
  hotelId: "htl",
  firstId: "per",
  secondId: "per",
  printingId: "prn",
  draftId: "drf",
  fileId: "fil",
  entryId: "dir",
  runId: "spr",
  uploadId: "spu",
  keptId: "kpt",
  proxyId: "prx",
  photoStamp: "spu",
  bundleId: "bnd",
};

const withUnknownIds = ({ path }: Endpoint): string =>
  `/api${path.replace(/:(\w+)/g, (_, name: string) => unknownIds[name] ?? `${prefixes[name]}_01CVXWPJ0G0000000000000000`)}`;

const endpoints = await allEndpoints();
const statuses = (one: Endpoint): number[] => problemsOf(one).map((code) => problemStatus[code]);
const named = endpoints.map((one) => ({ name: `${one.method.toUpperCase()} ${one.path}`, one }));

describe("every endpoint", () => {
  it.each(rooms.map((room) => ({ name: room.serves[0], room })))(
    "of $name and beside it is found there",
    async ({ room }) => {
      const find = roomFinder(rooms);
      const endpointsHere = await room.load();
      const elsewhere = endpointsHere.filter((one) => find(withUnknownIds(one).slice("/api".length)) !== room);
      const used = (beginning: string) =>
        endpointsHere.some(({ path }) => path.replace(/:\w+/g, "*").startsWith(beginning));

      // A path listed here needs its beginning in the `serves` of its room (endpoints.ts).
      expect(elsewhere.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
      expect(room.serves.filter((beginning) => !used(beginning))).toEqual([]);
    },
  );

  let api: Api;
  let nobody: string;
  beforeAll(async () => {
    const world = await World.create();
    api = new Api(world);
    nobody = await api.signIn((await world.person()).person);
  });

  it.each(named.filter(({ one }) => one.access === "person"))("$name wants a sign-in", async ({ one }) => {
    const answer = await api.call(one.method.toUpperCase(), withUnknownIds(one), {
      headers: { "accept-language": "ky", "if-match": '"1"' },
      ...(one.body !== none && { body: one.bodyExample }),
    });

    expect(isProblem(answer, [401], "ky").title).toBe("Сураныч, кириңиз");
  });

  it.each(named.filter(({ one }) => one.access === "person" && one.path.includes(":")))(
    "$name looks like nothing to somebody without a role",
    async ({ one }) => {
      const answer = await api.call(one.method.toUpperCase(), withUnknownIds(one), {
        cookie: nobody,
        headers: { "accept-language": "ru", "if-match": '"1"' },
        ...(one.body !== none && { body: one.bodyExample }),
      });

      isProblem(answer, [404], "ru");
    },
  );

  it.each(named.filter(({ one }) => one.body !== none))("$name refuses a bad body", async ({ one }) => {
    const options = { cookie: nobody, headers: { "if-match": '"1"' } };
    const wrong = await api.call(one.method.toUpperCase(), withUnknownIds(one), { ...options, body: { nonsense: 1 } });
    const broken = await api.call(one.method.toUpperCase(), withUnknownIds(one), { ...options, body: "{" });
    const html = await api.call(one.method.toUpperCase(), withUnknownIds(one), {
      ...options,
      body: "<p>",
      headers: { ...options.headers, "content-type": "text/html" },
    });

    expect(isProblem(wrong, [422], "en").errors?.length).toBeGreaterThan(0);
    isProblem(broken, [400], "en");
    isProblem(html, [415], "en");
  });

  it.each(named.filter(({ one }) => one.edits))("$name wants If-Match", async ({ one }) => {
    const options = { cookie: nobody, ...(one.body !== none && { body: one.bodyExample }) };
    isProblem(await api.call(one.method.toUpperCase(), withUnknownIds(one), options), [428], "en");
  });

  it.each(named.filter(({ one }) => one.path.includes(":")))("$name answers an unknown id", async ({ one }) => {
    const answer = await api.call(one.method.toUpperCase(), withUnknownIds(one).replaceAll("_01CVX", "_nonsense"), {
      cookie: nobody,
      headers: { "if-match": '"1"' },
      ...(one.body !== none && { body: one.bodyExample }),
    });

    isProblem(
      answer,
      [404, 422].filter((status) => statuses(one).includes(status)),
      "en",
    );
  });

  it.each(named.filter(({ one }) => one.method !== "get"))("$name refuses another site", async ({ one }) => {
    const foreign = { origin: "https://evil.test", "if-match": '"1"' };
    isProblem(await api.call(one.method.toUpperCase(), withUnknownIds(one), { headers: foreign }), [403], "en");
    isProblem(
      await api.call(one.method.toUpperCase(), withUnknownIds(one), { headers: { "sec-fetch-site": "cross-site" } }),
      [403],
      "en",
    );
  });

  it("is in the OpenAPI document with an example of each problem", async () => {
    const document = await openApiDocument();

    for (const one of endpoints) {
      const path = document.paths[`/api${one.path.replace(/:(\w+)/g, "{$1}")}`];
      expect(path?.[one.method]).toMatchObject({ operationId: one.operationId });
    }
    expect(new Set(endpoints.map(({ operationId }) => operationId)).size).toBe(endpoints.length);
  });

  it("has a body example that its own schema accepts", () => {
    for (const one of endpoints.filter(({ body }) => body !== none)) {
      const result = v.safeParse(one.body, one.bodyExample);
      expect([one.operationId, result.issues?.map(({ message }) => message)]).toEqual([one.operationId, undefined]);
    }
  });
});

describe("the API", () => {
  it("answers unknown addresses and methods with problems", async () => {
    const api = new Api(await World.create());

    isProblem(await api.call("GET", "/api/nothing"), [404], "en");
    const answer = await api.call("PATCH", "/api/session");
    isProblem(answer, [405], "en");
    expect(answer.headers.get("allow")).toBe("GET, POST, DELETE");
  });

  it("refuses a body over a megabyte and a cursor that was changed", async () => {
    const world = await World.create();
    const api = new Api(world);
    const cookie = await api.signIn((await world.organizer()).person);
    const conference = await world.conference();
    const category = await world.category(conference);
    for (let i = 0; i < 3; i++) await register(world.ctx, conference.id, registrationExample(category.id));
    const list = `/api/conferences/${conference.id}/registrations`;

    isProblem(await api.call("POST", "/api/session/codes", { body: { email: "a".repeat(1_100_000) } }), [413], "en");
    const first = await api.call("GET", `${list}?limit=2`, { cookie });
    const page = v.parse(
      v.object({ items: v.array(v.object({ id: v.string() })), nextCursor: v.string() }),
      first.json,
    );
    const next = await api.call("GET", `${list}?limit=2&cursor=${page.nextCursor}`, { cookie });
    const changed = await api.call("GET", `${list}?limit=2&cursor=x${page.nextCursor}`, { cookie });
    const foreign = await api.call("GET", `${list}?limit=2&status=confirmed&cursor=${page.nextCursor}`, { cookie });

    expect(page.items).toHaveLength(2);
    expect(v.parse(v.object({ items: v.array(v.unknown()), nextCursor: v.null() }), next.json).items).toHaveLength(1);
    expect(isProblem(changed, [422], "en").errors).toMatchObject([{ pointer: "/cursor", code: "cursor_invalid" }]);
    expect(isProblem(foreign, [422], "en").errors).toMatchObject([{ pointer: "/cursor", code: "cursor_invalid" }]);
  });

  it("answers a lost update with 412 and says not modified to whoever has the answer", async () => {
    const world = await World.create();
    const api = new Api(world);
    const cookie = await api.signIn((await world.organizer()).person);
    const conference = await world.conference();
    const category = await world.category(conference, { order: 0 });
    const path = `/api/conferences/${conference.id}/categories/${category.id}`;
    const { name, description, approval } = category;
    const body = { name, description, approval, quotaPlaces: 10, order: 1 };

    const saved = await api.call("PUT", path, { cookie, body, headers: { "if-match": '"1"' } });
    const lost = await api.call("PUT", path, { cookie, body, headers: { "if-match": '"1"' } });
    const page = await api.call("GET", `/api/public/conferences/${conference.slug}`);
    const tag = page.headers.get("etag") ?? "";
    const again = await api.call("GET", `/api/public/conferences/${conference.slug}`, {
      headers: { "if-none-match": tag },
    });

    expect([saved.status, saved.headers.get("etag")]).toEqual([200, '"2"']);
    isProblem(lost, [412], "en");
    expect(page.headers.get("cache-control")).toContain("s-maxage=30");
    expect(again.status).toBe(304);
  });

  it("gives a repeated request its first answer, and refuses the key for another one", async () => {
    const world = await World.create();
    const api = new Api(world);
    const conference = await world.conference();
    const category = await world.category(conference);
    const path = `/api/conferences/${conference.id}/registrations`;
    const body = registrationExample(category.id);
    const headers = { "idempotency-key": "a-key-that-the-client-made" };

    const [first, second] = await Promise.all([
      api.call("POST", path, { body, headers }),
      api.call("POST", path, { body, headers }),
    ]);
    const third = await api.call("POST", path, { body: registrationExample(category.id), headers });

    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.json).toEqual(first.json);
    expect(isProblem(third, [422], "en").code).toBe("idempotency_mismatch");
  });

  it("confirms exactly the places there are when 200 register at once", async () => {
    const world = await World.create();
    const api = new Api(world);
    const conference = await world.conference();
    const category = await world.category(conference, { quotaPlaces: 50 });
    const path = `/api/conferences/${conference.id}/registrations`;

    const answers = await Promise.all(
      Array.from({ length: 200 }, () => api.call("POST", path, { body: registrationExample(category.id) })),
    );

    const status = answers.map(({ json }) => v.parse(v.object({ status: v.string() }), json).status);
    expect(Map.groupBy(status, (one) => one).get("confirmed")).toHaveLength(50);
    expect(Map.groupBy(status, (one) => one).get("waitlisted")).toHaveLength(150);
  });
});
