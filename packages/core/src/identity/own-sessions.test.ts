import { describe, expect, it } from "vitest";
import type { Ctx } from "../shared/context.ts";
import { World } from "../testing/world.ts";
import type { Person } from "./index.ts";
import { endOtherSessions, endSession, listOwnSessions, loadActor, requestCode, signIn, signInCode } from "./index.ts";

async function signInOn(ctx: Ctx, { email }: Person, browser: string): Promise<string> {
  const { signInId } = await requestCode(ctx, { email });
  const code = signInCode(ctx.secrets, signInId);
  return (await signIn(ctx, { signInId, code }, { browser, system: "Linux" })).token;
}

const browsers = (sessions: Awaited<ReturnType<typeof listOwnSessions>>) =>
  sessions.map(({ device, current }) => `${device?.browser}${current ? " here" : ""}`);

describe("one's open sign-ins", () => {
  it("are listed, the newest first, without those that are over and those of others", async () => {
    const world = await World.create();
    const { ctx, person } = await world.person();
    const other = await world.person();
    await signInOn(world.ctx, person, "Firefox");
    await signInOn(world.ctx, other.person, "Opera");
    world.at("2018-10-09T06:00:00.000Z");
    const token = await signInOn(world.ctx, person, "Chrome");

    expect(browsers(await listOwnSessions(ctx, token))).toEqual(["Chrome here", "Firefox"]);
    world.at("2018-10-11T06:00:00.000Z");
    expect(browsers(await listOwnSessions(ctx, token))).toEqual(["Chrome here"]);
  });

  it("end one by one, but nobody else's", async () => {
    const world = await World.create();
    const { ctx, person } = await world.person();
    const other = await world.person();
    const here = await signInOn(world.ctx, person, "Chrome");
    const there = await signInOn(world.ctx, person, "Firefox");
    const [newest] = await listOwnSessions(ctx, here);

    await expect(endSession(other.ctx, newest?.id ?? "")).rejects.toMatchObject({ code: "not_found" });
    await endSession(ctx, newest?.id ?? "");

    expect(await loadActor(world.ctx.db, there, world.ctx.now())).toEqual({ type: "visitor" });
    expect(await loadActor(world.ctx.db, here, world.ctx.now())).toMatchObject({ personId: person.id });
  });

  it("end everywhere else at once, however many there are", async () => {
    const world = await World.create();
    const { ctx, person } = await world.person();
    const here = await signInOn(world.ctx, person, "Chrome");
    for (let at = 0; at < 12; at++) {
      world.at(`2018-09-10T06:${10 + at}:00.000Z`);
      await signInOn(world.ctx, person, "Firefox");
    }

    expect(await endOtherSessions(ctx, here)).toEqual({ ended: 12 });
    expect(await endOtherSessions(ctx, here)).toEqual({ ended: 0 });
    expect(browsers(await listOwnSessions(ctx, here))).toEqual(["Chrome here"]);
  });
});
