import { Secret, TOTP } from "otpauth";
import { expect, it } from "vitest";
import { pageOfActivitiesIn } from "../audit/repo.ts";
import { requireProof } from "../shared/access.ts";
import type { Ctx } from "../shared/context.ts";
import type { Grant } from "../shared/grant.ts";
import { World } from "../testing/world.ts";
import { newSecret, stepOf } from "./factor-code.ts";
import { findFactor } from "./factor-repo.ts";
import {
  confirmFactor,
  denialKey,
  denySignIn,
  everywhere,
  getOwnFactor,
  getSessionView,
  listOwnSessions,
  listSessions,
  loadActor,
  type Person,
  proveFactor,
  removeOwnFactor,
  renewRecoveryCodes,
  requestCode,
  saveSignInRule,
  signIn,
  signInCode,
  startFactor,
  takeFactorAway,
} from "./index.ts";

const organizer = { role: "organizer", scopeType: "platform", scopeId: "*" } as const;
const wrong = { errors: [{ pointer: "/code", code: "code_wrong" }] };

async function setUp(...grants: readonly Grant[]) {
  const world = await World.create();
  const { person, ctx } = await world.person(...grants);
  const mailed = async (browser = "Firefox", whom: Person = person) => {
    const { signInId } = await requestCode(world.ctx, { email: whom.email });
    const code = signInCode(world.ctx.secrets, signInId);
    return signIn(world.ctx, { signInId, code }, { browser, system: "Windows" });
  };
  const actorWith = (token: string) => loadActor(world.ctx.db, token, world.ctx.now());
  const as = async (token: string): Promise<Ctx> => ({ ...world.ctx, actor: await actorWith(token) });
  const seconds = (later: number) => world.at(new Date(world.ctx.now().getTime() + later * 1000).toISOString());
  return { world, person, ctx, mailed, actorWith, as, seconds };
}

type Scene = Awaited<ReturnType<typeof setUp>>;

/** Somebody whose telephone shows codes. */
async function enrolled(scene: Scene) {
  const { token } = await scene.mailed();
  const ctx = await scene.as(token);
  const { secret } = await startFactor(ctx);
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  const shows = () => app.generate({ timestamp: scene.world.ctx.now().getTime() });
  const { recoveryCodes } = await confirmFactor(ctx, token, shows());
  scene.seconds(60);
  return { ctx, token, shows, recoveryCodes };
}

it("computes the codes of RFC 6238 (appendix B, SHA-1, its last six digits)", async () => {
  const world = await World.create();
  const made = await newSecret(world.ctx, "per_x", "judge@court.test");
  const factor = { ...made, personId: "per_x", lastStep: 0, recoveryHashes: [], version: 1 };
  const rfc = new TOTP({ secret: new Secret({ buffer: Uint8Array.from(Buffer.from("12345678901234567890")).buffer }) });
  expect([59, 1111111109, 20000000000].map((at) => rfc.generate({ timestamp: at * 1000 }))).toEqual([
    "287082",
    "081804",
    "353130",
  ]);
  expect(made.shown.uri).toContain(`secret=${made.shown.secret}`);
  const code = new TOTP({ secret: Secret.fromBase32(made.shown.secret) }).generate({
    timestamp: world.ctx.now().getTime(),
  });
  const step = await stepOf(world.ctx, factor, code);
  expect(step).toBe(Math.floor(world.ctx.now().getTime() / 30_000));
  expect(await stepOf(world.ctx, { ...factor, lastStep: step ?? 0 }, code)).toBeNull();
  await expect(stepOf(world.ctx, { ...factor, personId: "per_y" }, code)).rejects.toThrow();
});

it("is asked for at every sign-in once the app has shown a code: half a sign-in opens nothing", async () => {
  const scene = await setUp(organizer);
  const { world, person, mailed, actorWith } = scene;
  const elsewhere = await mailed();
  const { shows, token } = await enrolled(scene);
  expect((await actorWith(elsewhere.token)).type).toBe("visitor");
  expect(await actorWith(token)).toMatchObject({ personId: person.id });
  expect(JSON.stringify(await findFactor(world.ctx.db, person.id))).not.toContain(shows());

  const half = await mailed();
  expect([half.person, await actorWith(half.token)]).toEqual([null, { type: "visitor" }]);
  expect(await listOwnSessions(await scene.as(token), token)).toHaveLength(1);
  await expect(proveFactor(world.ctx, half.token, "000000")).rejects.toMatchObject(wrong);
  const code = shows();
  const whole = await proveFactor(world.ctx, half.token, code);
  expect(await actorWith(whole.token)).toMatchObject({ grants: [organizer], provedAt: world.ctx.now().toISOString() });
  expect((await actorWith(half.token)).type).toBe("visitor");

  // The same code opens nothing again, and half a sign-in is over after ten minutes.
  const again = await mailed();
  await expect(proveFactor(world.ctx, again.token, code)).rejects.toMatchObject(wrong);
  scene.seconds(601);
  await expect(proveFactor(world.ctx, again.token, shows())).rejects.toMatchObject({ code: "unauthenticated" });
});

it("takes each recovery code once, and no more than ten tries in a quarter of an hour", async () => {
  const scene = await setUp();
  const { world, mailed } = scene;
  const { ctx, recoveryCodes, shows } = await enrolled(scene);
  const [first = "", second = ""] = recoveryCodes;
  expect(new Set(recoveryCodes).size).toBe(8);
  await proveFactor(world.ctx, (await mailed()).token, first.toLowerCase().replaceAll("-", " "));
  const half = await mailed();
  await expect(proveFactor(world.ctx, half.token, first)).rejects.toMatchObject(wrong);
  expect(await getOwnFactor(ctx)).toMatchObject({ recoveryCodesLeft: 7 });
  await renewRecoveryCodes(ctx);
  await expect(proveFactor(world.ctx, half.token, second)).rejects.toMatchObject(wrong);

  const guesses = Array.from({ length: 8 }, (_, at) => proveFactor(world.ctx, half.token, `00000${at}`));
  for (const guess of await Promise.allSettled(guesses)) expect(guess.status).toBe("rejected");
  await expect(proveFactor(world.ctx, half.token, shows())).rejects.toMatchObject({ code: "rate_limited" });
});

it("lets eight who come with the same code in once", async () => {
  const scene = await setUp();
  const { shows } = await enrolled(scene);
  const half = await scene.mailed();
  const code = shows();
  const tries = Array.from({ length: 8 }, () => proveFactor(scene.world.ctx, half.token, code));
  const done = (await Promise.allSettled(tries)).filter(({ status }) => status === "fulfilled");
  expect(done).toHaveLength(1);
});

it("is taken away by its owner, or by an administrator for whoever has lost everything", async () => {
  const scene = await setUp();
  const { ctx, person, world, mailed } = { ...scene };
  await enrolled(scene);
  await expect(startFactor(ctx)).rejects.toMatchObject({ code: "invalid_state" });
  await removeOwnFactor(ctx);
  expect((await mailed()).person?.id).toBe(person.id);
  await enrolled(scene);
  await expect(takeFactorAway(ctx, person.id)).rejects.toMatchObject({ code: "forbidden" });
  await takeFactorAway(world.system(), person.id);
  expect(await getOwnFactor(ctx)).toEqual({ since: null, recoveryCodesLeft: 0 });
});

it("withholds the roles of whoever has none where the conference or the platform asks for it, and nothing else", async () => {
  const scene = await setUp();
  const { world, as } = scene;
  const [one, other] = [await world.conference(), await world.conference()];
  const roles = [one, other].map(({ id }) => ({ role: "organizer", scopeType: "conference", scopeId: id }) as const);
  const { person, ctx } = await world.person(...roles);
  const own = await scene.mailed("Firefox", person);
  const grantsNow = async () => (await getSessionView(await as(own.token))).grants.map(({ scopeId }) => scopeId);

  await expect(saveSignInRule(ctx, one.id, true, 0)).rejects.toMatchObject({
    errors: [{ pointer: "/secondFactor", code: "own_factor_missing" }],
  });
  await saveSignInRule(world.system(), one.id, true, 0);
  expect(await grantsNow()).toEqual([other.id]);
  await expect(saveSignInRule(await as(own.token), one.id, false, 1)).rejects.toMatchObject({ code: "not_found" });
  await saveSignInRule(world.system(), everywhere, true, 0);
  const withheld = await getSessionView(await as(own.token));
  expect([withheld.person?.id, withheld.grants, withheld.rolesWithheld]).toEqual([person.id, [], true]);

  const mine = await as(own.token);
  const { secret } = await startFactor(mine);
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.ctx.now().getTime() });
  await confirmFactor(mine, own.token, code);
  expect(await grantsNow()).toEqual([one.id, other.id]);
  expect((await saveSignInRule(await as(own.token), one.id, false, 1)).secondFactor).toBe(false);
});

it("knows who showed who they are in the last quarter of an hour", async () => {
  const { mailed, as, seconds, ctx } = await setUp();
  const { token } = await mailed();
  seconds(899);
  requireProof(await as(token));
  seconds(1);
  const late = await as(token);
  for (const one of [late, ctx]) expect(() => requireProof(one)).toThrow("proof_required");
});

it("tells of a device that is new, and whoever says that it was not them ends all sign-ins and codes", async () => {
  const { world, person, mailed, actorWith } = await setUp();
  const told = async () => {
    const { items } = await pageOfActivitiesIn(world.ctx.db, person.id, { limit: 50 });
    return items.flatMap(({ name, data }) => (name === "identity.signed_in" && data.newDevice ? [data.sessionId] : []));
  };
  const first = await mailed("Firefox");
  await mailed("Firefox");
  expect(await told()).toEqual([]);
  const stranger = await mailed("Opera");
  await mailed("Opera");
  const [sessionId] = await told();
  expect(await told()).toHaveLength(1);

  const sign = { personId: person.id, sessionId: String(sessionId) };
  const key = denialKey(world.ctx.secrets, sign);
  const { signInId } = await requestCode(world.ctx, { email: person.email });
  const open = { signInId, code: signInCode(world.ctx.secrets, signInId) };
  await expect(denySignIn(world.ctx, sign, "x".repeat(43))).rejects.toMatchObject({ code: "not_found" });
  await expect(denySignIn(world.ctx, { ...sign, personId: "per_other" }, key)).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await denySignIn(world.ctx, sign, key)).toEqual({ ended: 4 });
  for (const { token } of [first, stranger]) expect((await actorWith(token)).type).toBe("visitor");
  await expect(signIn(world.ctx, open)).rejects.toMatchObject({ errors: [{ code: "code_expired" }] });
  expect(await denySignIn(world.ctx, sign, key)).toEqual({ ended: 0 });
  expect(await listSessions(world.ctx.db, person.id)).toEqual([]);
  world.at("2018-10-20T06:00:00.000Z");
  await expect(denySignIn(world.ctx, sign, key)).rejects.toMatchObject({ code: "not_found" });
});
