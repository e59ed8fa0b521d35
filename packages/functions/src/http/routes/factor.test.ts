import { startedFactorSchema } from "@assize/core/identity/index.ts";
import { shownCode } from "@assize/core/testing/authenticator.ts";
import { World } from "@assize/core/testing/world.ts";
import * as v from "valibot";
import { beforeAll, expect, it } from "vitest";
import { type Answer, Api } from "../../testing/api.ts";

const administrator = { role: "administrator", scopeType: "platform", scopeId: "*" } as const;
let world: World;
let api: Api;
beforeAll(async () => {
  world = await World.create();
  api = new Api(world);
});

const cookieOf = (answer: Answer): string => answer.headers.get("set-cookie")?.split(";")[0] ?? "";
const later = (seconds: number) => world.at(new Date(world.ctx.now().getTime() + seconds * 1000).toISOString());
const whoIs = async (cookie: string) => (await api.call("GET", "/api/session", { cookie })).json;

it("signs in with the second step, and asks for it anew before a role is given", async () => {
  const { person } = await world.person(administrator);
  const first = await api.signIn(person);
  const started = await api.call("POST", "/api/me/factor", { cookie: first });
  const { secret } = v.parse(startedFactorSchema, started.json);
  const shows = () => ({ code: shownCode(secret, world.ctx.now()) });
  const confirmed = await api.call("POST", "/api/me/factor/confirm", { cookie: first, body: shows() });
  expect([started.status, confirmed.status]).toEqual([201, 200]);
  later(60);

  const half = await api.signIn(person);
  expect(await whoIs(half)).toEqual({ person: null, grants: [] });
  expect((await api.call("GET", "/api/me/data", { cookie: half })).status).toBe(401);
  const given = await api.call("POST", "/api/session/factor", { cookie: half, body: shows() });
  expect([given.status, given.json]).toEqual([200, expect.objectContaining({ grants: [administrator] })]);
  const whole = cookieOf(given);
  expect(given.headers.get("set-cookie")).toMatch(/HttpOnly; Secure/);

  later(16 * 60);
  const body = { email: "trainer@court.test", role: "trainer", scopeType: "platform", scopeId: "*" };
  const headers = { "idempotency-key": "give-this-role-once" };
  const grant = (cookie: string) => api.call("POST", "/api/grants", { cookie, body, headers });
  const refused = await grant(whole);
  expect([refused.status, refused.json]).toEqual([403, expect.objectContaining({ code: "proof_required" })]);
  const proved = cookieOf(await api.call("POST", "/api/session/factor", { cookie: whole, body: shows() }));
  expect((await grant(proved)).status).toBe(200);
  expect(await whoIs(whole)).toMatchObject({ person: null });
});

it("answers nobody who has begun no sign-in, and keeps no secret for a repeated request", async () => {
  const none = await api.call("POST", "/api/session/factor", { body: { code: "123456" } });
  expect([none.status, none.json]).toEqual([401, expect.objectContaining({ code: "unauthenticated" })]);
  const cookie = await api.signIn((await world.person()).person);
  const begin = async () => {
    const headers = { "idempotency-key": "begin-a-second-factor" };
    return v.parse(startedFactorSchema, (await api.call("POST", "/api/me/factor", { cookie, headers })).json).secret;
  };
  expect(await begin()).not.toBe(await begin());
});
