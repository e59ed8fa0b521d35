import { activityEntity } from "@assize/core/audit/index.ts";
import { toStored } from "@assize/core/db/entity.ts";
import { queryAll } from "@assize/core/db/read.ts";
import { Mailbox } from "@assize/core/platform/local/mailbox.ts";
import { ownDataSchema } from "@assize/core/privacy/schema.ts";
import { getRegistration, register } from "@assize/core/registration/index.ts";
import { temporaryFolder } from "@assize/core/testing/temporary-folder.ts";
import { wholePerson } from "@assize/core/testing/whole-person.ts";
import { registrationExample, World } from "@assize/core/testing/world.ts";
import * as v from "valibot";
import { expect, it } from "vitest";
import { createStreamHandler } from "../../stream/handler.ts";
import { Api } from "../../testing/api.ts";

const sessionsSchema = v.object({ items: v.array(v.object({ id: v.string(), current: v.boolean() })) });

it("shows the open sign-ins and ends one, or all others", async () => {
  const world = await World.create();
  const api = new Api(world);
  const { person } = await world.person();
  const [first, second, here] = [await api.signIn(person), await api.signIn(person), await api.signIn(person)];
  const list = async () =>
    v.parse(sessionsSchema, (await api.call("GET", "/api/me/sessions", { cookie: here })).json).items;

  const other = (await list()).find(({ current }) => !current);
  const ended = await api.call("DELETE", `/api/me/sessions/${other?.id}`, { cookie: here });
  expect([ended.status, (await list()).length]).toEqual([204, 2]);
  const rest = await api.call("POST", "/api/me/sessions/end-others", { cookie: here });
  expect(rest.json).toEqual({ ended: 1 });
  const answers = await Promise.all([first, second, here].map((cookie) => api.call("GET", "/api/me/data", { cookie })));
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 200]);
});

it("hands out what is stored as data that its schema knows, and as a page to keep", async () => {
  const world = await World.create();
  const api = new Api(world);
  const person = await wholePerson(world);
  const cookie = await api.signIn(person);

  const data = await api.call("GET", "/api/me/data", { cookie });
  const page = await api.call("GET", "/api/me/data/page?lang=ru&timeZone=Asia/Bishkek", { cookie });

  expect(v.parse(ownDataSchema, data.json).kinds.registration).toHaveLength(3);
  expect(page.headers.get("content-type")).toMatch(/^text\/html/);
  expect(page.headers.get("content-disposition")).toBe('attachment; filename="assize-2018-09-10.html"');
  expect(page.json).toContain('<html lang="ru"');
});

it("erases on request, signs out, and the place goes to whoever waits", async () => {
  const world = await World.create();
  const api = new Api(world);
  const { db, files, secrets, now } = world.ctx;
  const person = await wholePerson(world);
  const waiting = await register(world.ctx, person.conference.id, registrationExample(person.categoryId));
  const cookie = await api.signIn(person);
  const erase = (email: string) => api.call("POST", "/api/me/erasure", { cookie, body: { email } });

  expect((await erase("somebody@court.test")).status).toBe(422);
  const done = await erase(person.email);
  const mailer = new Mailbox(temporaryFolder(), now);
  const handler = createStreamHandler({ db, files, secrets, now, mailer, publicUrl: "https://assize.test" });
  const activities = await queryAll(db, activityEntity, { pk: `ACTIVITY#${person.conference.id}` });
  await handler({
    Records: activities.map((activity) =>
      JSON.parse(JSON.stringify({ eventName: "INSERT", dynamodb: { NewImage: toStored(activityEntity, activity) } })),
    ),
  });

  expect(waiting.status).toBe("waitlisted");
  expect([done.status, done.headers.get("set-cookie")?.startsWith("__Host-session=;")]).toEqual([204, true]);
  expect((await api.call("GET", "/api/me/data", { cookie })).status).toBe(401);
  expect(await getRegistration(db, waiting.conferenceId, waiting.id)).toMatchObject({ status: "confirmed" });
});
