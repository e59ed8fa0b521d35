import { describe, expect, it } from "vitest";
import type { Ctx } from "../shared/context.ts";
import { sha256 } from "../shared/hash.ts";
import { World } from "../testing/world.ts";
import type { Person } from "./index.ts";
import {
  endOtherSessions,
  endSession,
  endSessionsOf,
  listOwnSessions,
  loadActor,
  requestCode,
  signIn,
  signInCode,
} from "./index.ts";
import { noteUse } from "./repo.ts";

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
    world.at("2018-09-20T06:00:00.000Z");
    const token = await signInOn(world.ctx, person, "Chrome");

    expect(browsers(await listOwnSessions(ctx, token))).toEqual(["Chrome here", "Firefox"]);
    world.at("2018-09-24T06:00:00.000Z");
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

  it("hold as long as they are used: a working day for whoever holds a role, two weeks for others, thirty days in all", async () => {
    const world = await World.create();
    const { person } = await world.person();
    const { person: organizer } = await world.organizer();
    const [theirs, ours] = [
      await signInOn(world.ctx, person, "Chrome"),
      await signInOn(world.ctx, organizer, "Chrome"),
    ];
    const open = async (token: string, at: string) => {
      world.at(at);
      return (await loadActor(world.ctx.db, token, world.ctx.now())).type === "person";
    };
    expect(await open(ours, "2018-09-10T17:00:00.000Z")).toBe(true);
    expect(await open(ours, "2018-09-11T04:30:00.000Z")).toBe(true);
    expect(await open(ours, "2018-09-11T16:30:00.000Z")).toBe(false);
    for (const day of ["2018-09-24T05:59:00.000Z", "2018-10-07T05:59:00.000Z"])
      expect(await open(theirs, day)).toBe(true);
    expect(await open(theirs, "2018-10-10T06:00:00.000Z")).toBe(false);
    const idle = await signInOn(world.ctx, person, "Firefox");
    expect(await open(idle, "2018-10-24T06:00:00.000Z")).toBe(false);
  });

  it("that somebody ended stay ended, also while they are in use; administrators end all of a person's", async () => {
    const world = await World.create();
    const { ctx, person } = await world.person();
    const token = await signInOn(world.ctx, person, "Chrome");
    await signInOn(world.ctx, person, "Firefox");
    await expect(endSessionsOf(ctx, person.id)).rejects.toMatchObject({ code: "forbidden" });
    expect(await endSessionsOf(world.system(), person.id)).toEqual({ ended: 2 });
    await noteUse(world.ctx.db, { tokenHash: sha256(token) }, world.ctx.now());
    expect(await loadActor(world.ctx.db, token, world.ctx.now())).toEqual({ type: "visitor" });
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
