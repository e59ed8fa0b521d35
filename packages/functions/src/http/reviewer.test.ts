import { appointReviewer, assign, dismissReviewer, getSubmission, saveCall } from "@assize/core/call/index.ts";
import { callExample, conferenceWithCall, sentSubmission } from "@assize/core/testing/call.ts";
import { definitionExample, fieldExample, publishedForm } from "@assize/core/testing/form.ts";
import { World } from "@assize/core/testing/world.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { Api } from "../testing/api.ts";
import { type Endpoint, none } from "./endpoint.ts";
import { allEndpoints } from "./endpoints.ts";

/** What a reviewer may open of a conference: what was assigned, and nothing else. */
const opens = new Set(["getReviewTask", "giveReview", "recuse"]);

const secrets = [
  "Садыкова",
  "Гүлзат",
  "Асановна",
  "Нарын шаардык соту",
  "gulzat@court.test",
  "Бекболотов",
  "Талас",
  "bekbolot@court.test",
  "+996555010203",
  "naryn",
  "AC7654321",
] as const;

/** Every text and number that stands anywhere in an answer, keys among them. */
function everyText(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(everyText);
  if (value !== null && typeof value === "object") {
    return Object.entries(value).flatMap(([key, inner]) => [key, ...everyText(inner)]);
  }
  return [String(value)];
}

const told = (value: unknown): readonly string[] => {
  const texts = everyText(value);
  return secrets.filter((secret) => texts.some((text) => text.toLowerCase().includes(secret.toLowerCase())));
};

const author = {
  familyName: "Садыкова",
  givenName: "Гүлзат",
  patronymic: "Асановна",
  institution: "Нарын шаардык соту",
  position: "Судья",
  courtLevel: "local",
  region: "naryn",
} as const;
const colleague = {
  familyName: "Бекболотов",
  givenName: "Азамат",
  institution: "Талас райондук соту",
  position: "Судья",
  email: "bekbolot@court.test",
};
const answers = {
  biography: "Гүлзат Садыкова, Нарын",
  experience: "Ten years",
  passport: "AC7654321",
  phone: "+996555010203",
};

async function scene() {
  const world = await World.create();
  const { conference, call } = await conferenceWithCall(world, { hiddenKeys: ["biography"] });
  const fields = definitionExample(
    fieldExample("biography"),
    fieldExample("experience"),
    fieldExample("passport", { sensitive: true }),
    { ...fieldExample("phone"), type: "phone" },
  );
  await publishedForm(world, conference, fields, { kind: "call" });
  const form = { number: 1, answers };
  const changes = { author, coAuthors: [colleague], form };
  const one = await sentSubmission(world, conference, changes, "gulzat@court.test");
  const other = await sentSubmission(world, conference, { form });
  const organizer = (await world.organizer()).ctx;
  const input = { email: "reviewer@court.test", institution: null, trackIds: [] };
  const reviewer = await appointReviewer(organizer, conference.id, input);
  const submissionId = one.ref.submissionId;
  await assign(organizer, conference.id, { pairs: [{ submissionId, personId: reviewer.personId }] });
  const api = new Api(world);
  const cookie = await api.signIn(reviewer);
  const base = `/api/conferences/${conference.id}/call/reviews`;
  return {
    world,
    conference,
    call,
    organizer,
    reviewer,
    api,
    cookie,
    base,
    submissionId,
    other: other.ref.submissionId,
  };
}
type Scene = Awaited<ReturnType<typeof scene>>;

function ask({ api, conference, reviewer, cookie, other }: Scene, one: Endpoint, submissionId: string) {
  const known: Readonly<Record<string, string>> = {
    conferenceId: conference.id,
    personId: reviewer.personId,
    slug: conference.slug,
    submissionId,
    formNumber: "1",
    partNumber: "1",
    releaseNumber: "1",
  };
  const path = one.path.replace(/:(\w+)/g, (_, name: string) => known[name] ?? other);
  return api.call(one.method.toUpperCase(), `/api${path}`, {
    cookie,
    headers: { "if-match": '"1"' },
    ...(one.body !== none && { body: one.bodyExample }),
  });
}

const conferenceEndpoints = (await allEndpoints()).filter(
  ({ path, access }) => access === "person" && path.includes("/conferences/:conferenceId") && !path.startsWith("/me/"),
);

describe("a reviewer", () => {
  let setting: Scene;
  beforeAll(async () => {
    setting = await scene();
  });

  it.each(conferenceEndpoints.filter(({ operationId }) => !opens.has(operationId)))(
    "finds nothing of the conference at $operationId",
    async (one) => {
      expect((await ask(setting, one, setting.submissionId)).status).toBe(404);
    },
  );

  it("reads blind: no answer of the API holds anything of the authors, however deep", async () => {
    const { api, base, cookie, submissionId } = setting;
    const mine = await api.call("GET", "/api/me/reviews", { cookie });
    const task = await api.call("GET", `${base}/${submissionId}`, { cookie });
    const body = { scores: { relevance: 4, clarity: 5 }, toOrganizers: "Strong", toAuthor: "Thank you" };
    const given = await api.call("PUT", `${base}/${submissionId}`, { cookie, body, headers: { "if-match": '"1"' } });
    const wrong = await api.call("PUT", `${base}/${submissionId}`, { cookie, body, headers: { "if-match": '"1"' } });

    expect([mine.status, task.status, given.status, wrong.status]).toEqual([200, 200, 200, 412]);
    expect([mine, task, given, wrong].flatMap(({ json }) => told(json))).toEqual([]);
    expect(everyText(task.json)).toContain("Ten years");
    const headers = [task, given].flatMap((one) => [...one.headers.values()]);
    expect(told(headers)).toEqual([]);
  });

  it("reads with names where the call says so, and even then no secret", async () => {
    const { world, conference, call, api, base, cookie, submissionId } = setting;
    const open = await saveCall(world.system(), conference.id, callExample({ blind: false }), call.version);
    const task = await api.call("GET", `${base}/${submissionId}`, { cookie });
    await saveCall(world.system(), conference.id, callExample({ hiddenKeys: ["biography"] }), open.version);

    const names = told(task.json);
    expect(names).toEqual(expect.arrayContaining(["Садыкова", "Бекболотов", "Нарын шаардык соту"]));
    expect(names).not.toContain("AC7654321");
    expect(names).not.toContain("gulzat@court.test");
  });

  it("finds nothing that was not assigned, that a conflict of interest closed, or after having been dismissed", async () => {
    const { api, base, cookie, submissionId, other, organizer, conference, reviewer, world } = setting;
    const get = async (id: string) => (await api.call("GET", `${base}/${id}`, { cookie })).status;
    expect([await get(submissionId), await get(other)]).toEqual([200, 404]);
    const pairs = [{ submissionId: other, personId: reviewer.personId }];
    await assign(organizer, conference.id, { pairs });
    expect(await get(other)).toBe(200);

    const body = { reason: "The author is my brother." };
    const recused = await api.call("POST", `${base}/${submissionId}/recuse`, { cookie, body });

    expect([recused.status, await get(submissionId), await get(other)]).toEqual([204, 404, 200]);
    await dismissReviewer(organizer, conference.id, reviewer.personId);
    expect([await get(other), (await api.call("GET", "/api/me/reviews", { cookie })).json]).toEqual([
      404,
      { items: [] },
    ]);
    expect(await getSubmission(world.ctx.db, conference.id, submissionId)).not.toBeNull();
  });
});
