import { describe, expect, it } from "vitest";
import { activityEntity } from "../audit/index.ts";
import { queryAll } from "../db/read.ts";
import { followAddress, getRegistration, register } from "../registration/index.ts";
import { registrationExample, World } from "../testing/world.ts";
import { getAddressChange } from "./address-change-repo.ts";
import {
  addressKey,
  cancelAddressChange,
  confirmAddressChange,
  findPersonByAddress,
  getOwnAddressChange,
  loadActor,
  moveAddress,
  requestAddressChange,
  requestCode,
  signIn,
  signInCode,
} from "./index.ts";

const next = "new@court.test";

async function asked(email = next) {
  const world = await World.create();
  const { ctx, person } = await world.person();
  await requestAddressChange(ctx, email);
  const keyOf = async (side: "new" | "old") => {
    const change = await getAddressChange(world.ctx.db, person.id);
    return change ? addressKey(world.ctx.secrets, change, side) : "";
  };
  const keys = { new: await keyOf("new"), old: await keyOf("old") };
  const confirm = (side: "new" | "old") => confirmAddressChange(world.ctx, person.id, keys[side]);
  const owner = async (address: string) => (await findPersonByAddress(world.ctx.db, address))?.id ?? null;
  return { world, ctx, person, keys, keyOf, confirm, owner };
}

describe("another mail address", () => {
  it.each([["new", "old"] as const, ["old", "new"] as const])("applies once %s and %s have confirmed", async (a, b) => {
    const { ctx, person, confirm, owner } = await asked();

    expect(await confirm(a)).toEqual({ side: a, applied: false });
    expect(await confirm(a)).toEqual({ side: a, applied: false });
    expect([await owner(person.email), await owner(next)]).toEqual([person.id, null]);
    expect(await confirm(b)).toEqual({ side: b, applied: true });

    expect([await owner(person.email), await owner(next)]).toEqual([null, person.id]);
    expect(await getOwnAddressChange(ctx)).toBeNull();
    await expect(confirm(a)).rejects.toMatchObject({ code: "not_found" });
  });

  it("does not change by a wrong link, one of an earlier request, one that was taken back, or after a day", async () => {
    const { world, ctx, person, keys, keyOf, owner } = await asked();
    const confirm = (key: string | null) => confirmAddressChange(world.ctx, person.id, key);
    const gone = { code: "not_found" };
    for (const key of [null, "", "x".repeat(43)]) await expect(confirm(key)).rejects.toMatchObject(gone);
    await requestAddressChange(ctx, "other@court.test");
    for (const key of Object.values(keys)) await expect(confirm(key)).rejects.toMatchObject(gone);
    const later = await keyOf("new");
    await cancelAddressChange(ctx);
    await expect(confirm(later)).rejects.toMatchObject(gone);
    await requestAddressChange(ctx, next);
    const last = await keyOf("old");
    world.at("2018-09-11T06:00:01.000Z");
    await expect(confirm(last)).rejects.toMatchObject(gone);
    expect(await owner(person.email)).toBe(person.id);
  });

  it("says nothing of whether somebody has it, and is refused at the end where somebody does", async () => {
    const { world, ctx } = await asked();
    const other = (await world.person()).person;
    const free = await requestAddressChange(ctx, "free@court.test");
    const taken = await requestAddressChange(ctx, other.email);
    expect(Object.keys(taken)).toEqual(Object.keys(free));
    const change = await getAddressChange(world.ctx.db, ctx.actor.type === "person" ? ctx.actor.personId : "");
    if (change === null) throw new Error("a change was asked for");
    const confirm = (side: "new" | "old") =>
      confirmAddressChange(world.ctx, change.personId, addressKey(world.ctx.secrets, change, side));
    await confirm("old");
    await expect(confirm("new")).rejects.toMatchObject({ code: "already_exists" });
  });

  it("ends sign-ins and codes of the old one, and brings the registrations along", async () => {
    const { world, person, confirm } = await asked();
    const conference = await world.conference();
    const category = await world.category(conference);
    const mine = await register(world.ctx, conference.id, registrationExample(category.id, { email: person.email }));
    const code = async () => (await requestCode(world.ctx, { email: person.email })).signInId;
    const [used, waiting] = [await code(), await code()];
    const by = (signInId: string) => ({ signInId, code: signInCode(world.ctx.secrets, signInId) });
    const { token } = await signIn(world.ctx, by(used));

    await confirm("new");
    await confirm("old");
    await followAddress(world.system(), person.id, next);

    expect(await loadActor(world.ctx.db, token, world.ctx.now())).toEqual({ type: "visitor" });
    await expect(signIn(world.ctx, by(waiting))).rejects.toMatchObject({ errors: [{ code: "code_expired" }] });
    expect(await getRegistration(world.ctx.db, conference.id, mine.id)).toMatchObject({
      email: next,
      status: mine.status,
    });
  });
});

it("is given by an administrator, for a reason that the person finds, where the old one is lost", async () => {
  const { world, person, owner } = await asked();
  const input = { from: person.email, to: next, reason: "Seen in person" };
  await expect(moveAddress((await world.organizer()).ctx, input)).rejects.toMatchObject({ code: "forbidden" });

  const admin = await world.person({ role: "administrator", scopeType: "platform", scopeId: "*" });
  await moveAddress(admin.ctx, input);

  expect(await owner(next)).toBe(person.id);
  const trail = await queryAll(world.ctx.db, activityEntity, { pk: `ACTIVITY#${person.id}` });
  expect(trail.at(-1)).toMatchObject({
    name: "identity.address_changed",
    reason: "Seen in person",
    actorId: admin.person.id,
  });
});
