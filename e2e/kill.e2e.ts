import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { categoryExample, conferenceExample, registrationExample } from "@assize/core/testing/world.ts";
import * as v from "valibot";
import { afterAll, expect, it } from "vitest";
import { Program } from "./runtime.ts";

const idSchema = v.object({ id: v.string(), version: v.optional(v.number()) });
const pageSchema = v.object({ items: v.array(idSchema), nextCursor: v.nullable(v.string()) });
const categoriesSchema = v.object({ items: v.array(v.object({ places: v.object({ takenPlaces: v.number() }) })) });
let program: Program | null = null;
afterAll(() => program?.stop());

class Client {
  readonly #url: string;
  cookie = "";
  constructor(url: string) {
    this.#url = url;
  }
  async send(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(this.#url + path, {
      method,
      headers: { "content-type": "application/json", cookie: this.cookie },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  }
}

async function organizer(running: Program): Promise<Client> {
  const admin = join(import.meta.dirname, "../packages/functions/src/local/admin.ts");
  execFileSync(process.execPath, [admin, "grant", "organizer@assize.test", "organizer"], {
    env: { ...process.env, DATA_DIR: running.dataDir },
  });
  const client = new Client(running.url);
  const asked = await client.send("POST", "/api/session/codes", { email: "organizer@assize.test" });
  const started = v.parse(v.object({ signInId: v.string() }), await asked.json());
  const code = await running.codeAfter("organizer@assize.test", 0);
  const answer = await client.send("POST", "/api/session", { signInId: started.signInId, code });
  client.cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  return client;
}

async function acknowledgedUntilKilled(running: Program, client: Client, path: string, categoryId: string) {
  const acknowledged: string[] = [];
  let stopped = false;
  const lane = async (): Promise<void> => {
    while (!stopped) {
      const answer = await client.send("POST", path, registrationExample(categoryId)).catch(() => null);
      if (answer?.status !== 201) return;
      const body = await answer.json().catch(() => null);
      if (body !== null) acknowledged.push(v.parse(idSchema, body).id);
    }
  };
  const lanes = [1, 2, 3, 4].map(lane);
  await sleep(1000);
  await running.kill();
  stopped = true;
  await Promise.all(lanes);
  return acknowledged;
}

it("loses nothing that was acknowledged when it is killed in the middle of writes", async () => {
  program = await Program.startEmpty();
  const client = await organizer(program);
  const made = await client.send("POST", "/api/conferences", conferenceExample());
  const conference = v.parse(idSchema, await made.json());
  await client.send("POST", `/api/conferences/${conference.id}/publish`);
  const added = await client.send(
    "POST",
    `/api/conferences/${conference.id}/categories`,
    categoryExample({ quotaPlaces: 5000 }),
  );
  const category = v.parse(idSchema, await added.json());
  const path = `/api/conferences/${conference.id}/registrations`;

  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round++) {
    acknowledged.push(...(await acknowledgedUntilKilled(program, client, path, category.id)));
    await program.start();
  }

  expect(acknowledged.length).toBeGreaterThan(20);
  for (const id of acknowledged) expect((await client.send("GET", `${path}/${id}`)).status).toBe(200);
  const answer = await client.send("GET", `/api/conferences/${conference.id}/categories`);
  const counted = v.parse(categoriesSchema, await answer.json());
  const listed: string[] = [];
  let cursor = "";
  do {
    const page = v.parse(pageSchema, await (await client.send("GET", `${path}?limit=200${cursor}`)).json());
    listed.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : "";
  } while (cursor);
  expect(counted.items[0]?.places.takenPlaces).toBe(listed.length);
});
