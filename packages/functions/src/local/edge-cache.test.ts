import { brotliDecompressSync } from "node:zlib";
import { createSession } from "@assize/core/agenda/index.ts";
import { sessionExample } from "@assize/core/testing/agenda.ts";
import { World } from "@assize/core/testing/world.ts";
import { expect, it } from "vitest";
import { Api } from "../testing/api.ts";
import { EdgeCache } from "./edge-cache.ts";

const origin = "http://localhost:3000";

async function setUp() {
  const world = await World.create();
  const api = new Api(world);
  const conference = await world.conference();
  const cookie = await api.signIn((await world.organizer()).person);
  for (let hour = 3; hour < 13; hour++) {
    const startsAt = `2018-10-12T${String(hour).padStart(2, "0")}:00:00.000Z`;
    const endsAt = startsAt.replace(":00:00", ":30:00");
    await createSession(world.system(), conference.id, sessionExample({ startsAt, endsAt }));
  }
  let at = 0;
  const edge = new EdgeCache(() => at);
  let asked = 0;
  const ask = (path: string, init: RequestInit = {}) =>
    edge.serve(new Request(origin + path, init), (request) => {
      asked += 1;
      return api.app.fetch(request);
    });
  const release = () =>
    ask(`/api/conferences/${conference.id}/releases`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: "{}",
    });
  const agenda = `/api/public/conferences/${conference.slug}/agenda`;
  const pass = (ms: number) => {
    at += ms;
  };
  return { world, conference, edge, ask, release, agenda, pass, asked: () => asked };
}

it("answers again without asking the API, until the answer is too old", async () => {
  const { ask, release, agenda, pass, asked } = await setUp();
  await release();
  const before = asked();
  const first = await ask(`${agenda}?lang=ru`);
  const second = await ask(`${agenda}?lang=ru`);
  const text = await second.text();

  expect(text).toContain("Открытие конференции");
  expect(await first.text()).toBe(text);
  expect(asked() - before).toBe(1);
  expect(second.headers.get("x-content-type-options")).toBe("nosniff");
  expect(second.headers.get("x-request-id")).toBeNull();
  pass(29_000);
  await ask(`${agenda}?lang=ru`);
  expect(asked() - before).toBe(1);
  pass(2_000);
  await ask(`${agenda}?lang=ru`);
  expect(asked() - before).toBe(2);
});

it("shows a release at once, and nothing of it before", async () => {
  const { ask, release, agenda } = await setUp();
  const titles = async () => (await (await ask(`${agenda}?lang=en`)).text()).match(/Opening/g)?.length ?? 0;

  expect([await titles(), await titles()]).toEqual([0, 0]);
  expect((await release()).status).toBe(201);
  expect([await titles(), await titles()]).toEqual([10, 10]);
});

it("does not keep an answer that was asked for before something was written", async () => {
  const { edge, ask, agenda, asked } = await setUp();
  const slow = ask(`${agenda}?lang=en`);
  edge.empty();
  await slow;
  const before = asked();
  await ask(`${agenda}?lang=en`);

  expect(asked() - before).toBe(1);
});

it("knows what the reader has, and compresses for who can read it", async () => {
  const { ask, release, agenda } = await setUp();
  await release();
  const whole = await ask(`${agenda}?lang=ky`);
  const etag = whole.headers.get("etag") ?? "";
  const known = await ask(`${agenda}?lang=ky`, { headers: { "if-none-match": etag } });
  const small = await ask(`${agenda}?lang=ky`, { headers: { "accept-encoding": "gzip, br" } });
  const bytes = Buffer.from(await small.arrayBuffer());

  expect([known.status, await known.text()]).toEqual([304, ""]);
  expect([small.headers.get("content-encoding"), small.headers.get("vary")]).toEqual(["br", "accept-encoding"]);
  expect(brotliDecompressSync(bytes).toString()).toBe(await whole.text());
});

it("keeps languages apart that a header alone asks for, and nothing that is not public", async () => {
  const { conference, ask, release, agenda, asked } = await setUp();
  await release();
  const russian = await (await ask(agenda, { headers: { "accept-language": "ru" } })).text();
  const english = await (await ask(agenda, { headers: { "accept-language": "en" } })).text();
  expect([russian.includes("Открытие"), english.includes("Opening")]).toEqual([true, true]);

  const before = asked();
  for (let time = 0; time < 2; time++) {
    await ask(`/api/conferences/${conference.id}/agenda`);
    await ask("/api/session");
    await ask("/api/public/conferences/no-such-conference/agenda?lang=en");
  }
  expect(asked() - before).toBe(6);
});
