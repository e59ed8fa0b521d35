import { describe, expect, it } from "vitest";
import { World } from "../testing/world.ts";
import { signInCode } from "./code.ts";
import { loadActor } from "./load-actor.ts";
import { requestCode } from "./request-code.ts";
import { signIn } from "./sign-in.ts";

const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

describe("signIn", () => {
  it("exchanges the code once for a session that ends after 30 days", async () => {
    const world = await World.create();
    const { person } = await world.person();
    const { signInId } = await requestCode(world.ctx, { email: person.email });
    const code = signInCode(world.ctx.secrets, signInId);

    const { token } = await signIn(world.ctx, { signInId, code });

    expect(await loadActor(world.ctx.db, token, world.ctx.now())).toMatchObject({ personId: person.id });
    expect(await loadActor(world.ctx.db, token, new Date("2018-10-11T00:00:00Z"))).toEqual({ type: "visitor" });
    await expect(signIn(world.ctx, { signInId, code })).rejects.toMatchObject({
      errors: [{ pointer: "/code", code: "code_expired" }],
    });
  });

  it("gives one session for one code when it is used twice at once", async () => {
    const world = await World.create();
    const { person } = await world.person();
    const { signInId } = await requestCode(world.ctx, { email: person.email });
    const code = signInCode(world.ctx.secrets, signInId);

    const results = await Promise.allSettled([1, 2, 3].map(() => signIn(world.ctx, { signInId, code })));

    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("takes five tries, also when they come at once, and then not even the right code", async () => {
    const world = await World.create();
    const { person } = await world.person();
    const { signInId } = await requestCode(world.ctx, { email: person.email });
    const code = signInCode(world.ctx.secrets, signInId);

    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => signIn(world.ctx, { signInId, code: wrong(code) })),
    );

    const codes = tries.map((result) => (result.status === "rejected" ? result.reason.errors[0]?.code : "in"));
    expect(codes.filter((one) => one === "code_wrong")).toHaveLength(5);
    expect(codes.filter((one) => one === "code_expired")).toHaveLength(3);
    await expect(signIn(world.ctx, { signInId, code })).rejects.toMatchObject({ errors: [{ code: "code_expired" }] });
  });

  it("ends a code after ten minutes", async () => {
    const world = await World.create();
    const { person } = await world.person();
    const { signInId } = await requestCode(world.ctx, { email: person.email });
    world.at("2018-09-10T06:10:00.001Z");

    const late = signIn(world.ctx, { signInId, code: signInCode(world.ctx.secrets, signInId) });

    await expect(late).rejects.toMatchObject({ errors: [{ code: "code_expired" }] });
  });

  it("answers an unknown address as a known one, and no code signs in", async () => {
    const world = await World.create();
    const known = await requestCode(world.ctx, { email: (await world.person()).person.email });
    const unknown = await requestCode(world.ctx, { email: "nobody@assize.test" });
    const code = signInCode(world.ctx.secrets, unknown.signInId);

    expect(Object.keys(unknown)).toEqual(Object.keys(known));
    await expect(signIn(world.ctx, { signInId: unknown.signInId, code })).rejects.toMatchObject({
      errors: [{ code: "code_wrong", params: { triesLeft: 4 } }],
    });
  });

  it("mails no more than twenty codes to an address in a quarter of an hour", async () => {
    const world = await World.create();
    for (let i = 0; i < 20; i++) await requestCode(world.ctx, { email: "nobody@assize.test" });

    const oneMore = requestCode(world.ctx, { email: "nobody@assize.test" });

    await expect(oneMore).rejects.toMatchObject({ code: "rate_limited", params: { retryAfterSeconds: 900 } });
  });
});
